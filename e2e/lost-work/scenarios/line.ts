import { expect } from '../../support/fixtures.ts'
import { readyForOffline } from '../../support/offline.ts'
import type { Scenario } from '../scenario.ts'

/** What a line does between a page and its server. */
export const line: readonly Scenario[] = [
  {
    name: 'no network, and back',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      await desk.type(3)
      await desk.context.setOffline(true)
      await desk.type(6)
      await desk.context.setOffline(false)
      await desk.settled()
    },
  },
  {
    name: 'no network, reloads without it, and back',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      await desk.type(3)
      await desk.settled()
      await readyForOffline(desk.page)
      await desk.context.setOffline(true)
      for (let round = 0; round < 2; round++) {
        await desk.type(4)
        await expect(desk.page.locator('[data-save="onDevice"]')).toBeVisible()
        await desk.page.reload()
      }
      await desk.type(2)
      await desk.context.setOffline(false)
      await desk.settled()
    },
  },
  {
    name: 'answers are lost after the commit',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      let left = 1
      await desk.onSaves(async (route) => {
        if (left-- <= 0) return route.continue()
        await route.fetch()
        return route.abort('connectionreset')
      })
      await desk.type(5)
      await desk.sent()
      await desk.type(5)
      await desk.settled()
    },
  },
  {
    name: 'each save takes thirty seconds',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      await desk.onSaves(async (route) => {
        await new Promise((done) => setTimeout(done, 30_000))
        return route.continue()
      })
      await desk.type(6)
      await desk.sent()
      await desk.type(6)
      await desk.settled()
    },
  },
  {
    name: 'a release comes while there is no network',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      await desk.context.setOffline(true)
      await desk.type(5)
      // The server of the new build does not know what the old page asks for.
      let isOld = true
      await desk.onSaves(async (route) => {
        if (!isOld) return route.continue()
        const asked = route.request().postDataJSON() as { extensions: { persistedQuery: object } }
        const persistedQuery = { version: 1, sha256Hash: '0'.repeat(64) }
        return route.continue({ postData: JSON.stringify({ ...asked, extensions: { persistedQuery } }) })
      })
      await desk.context.setOffline(false)
      const reload = desk.page.getByRole('button', { name: 'Tải lại trang' }).first()
      await expect(reload).toBeVisible()
      await desk.type(2)
      isOld = false
      await reload.click()
      await desk.page.waitForLoadState()
      await desk.type(2)
      await desk.settled()
    },
  },
]
