import type { Route } from '@playwright/test'
import { expect } from '../support/fixtures.ts'
import { readyForOffline } from '../support/offline.ts'
import { enterSignIn } from '../support/people.ts'
import { type Desk, field } from './desk.ts'

/** Something that happens to who writes; `short` in CI too. */
export interface Scenario {
  readonly name: string
  readonly short: boolean
  readonly run: (desk: Desk) => Promise<void>
}

const isSave = (route: Route) => route.request().postData()?.includes('SaveFields') ?? false

/** Does `act` to each save, as long as it says so. */
const onSaves = (desk: Desk, act: (route: Route) => Promise<unknown>) =>
  desk.page.route('**/graphql', (route) => (isSave(route) ? act(route) : route.continue()))

const sent = (desk: Desk) => desk.page.waitForRequest((request) => request.postData()?.includes('SaveFields') ?? false)

export const scenarios: readonly Scenario[] = [
  {
    name: 'the tab is killed while a save is due',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      await desk.type(6)
      // What the device has by the next turn is all that a killed tab leaves.
      await expect(desk.page.locator('[data-save="saving"], [data-save="saved"]').first()).toBeVisible()
      await desk.page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
      const session = await desk.context.newCDPSession(desk.page)
      await Promise.race([session.send('Page.crash').catch(() => undefined), desk.page.waitForEvent('crash')])
      await desk.open(await desk.context.newPage())
      await desk.type(4)
      await desk.settled()
    },
  },
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
      let left = 2
      await onSaves(desk, async (route) => {
        if (left-- <= 0) return route.continue()
        await route.fetch()
        return route.abort('connectionreset')
      })
      await desk.type(5)
      await sent(desk)
      await desk.type(5)
      await desk.settled()
    },
  },
  {
    name: 'the server is killed between request and answer',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      const kills: Promise<void>[] = []
      await onSaves(desk, async (route) => {
        if (kills.length > 0) return route.continue()
        await route.fetch()
        kills.push(desk.app.kill())
        await Promise.all(kills)
        return route.abort('connectionreset')
      })
      await desk.type(5)
      await expect.poll(() => kills.length).toBe(1)
      await Promise.all(kills)
      await desk.type(5)
      await desk.app.start()
      await desk.settled()
    },
  },
  {
    name: 'the server is restarted while somebody types',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      const restarted = desk.app.stop().then(() => desk.app.start())
      await desk.type(12)
      await restarted
      await desk.type(3)
      await desk.settled()
    },
  },
  {
    name: 'each save takes thirty seconds',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      await onSaves(desk, async (route) => {
        await new Promise((done) => setTimeout(done, 30_000))
        return route.continue()
      })
      await desk.type(6)
      await sent(desk)
      await desk.type(6)
      await desk.settled()
    },
  },
  {
    name: 'the session ends in mid-sentence',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      await desk.type(3)
      await desk.endSession()
      const dialog = desk.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
      while (!(await dialog.isVisible())) await desk.typeOn()
      await desk.typeOn()
      await desk.signInAgain()
      await desk.typeOn()
      await desk.settled()
    },
  },
  {
    name: 'two tabs on one field, one after the other',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      const other = await desk.context.newPage()
      await desk.clerk(other).openItem(desk.report, 'I.2.1')
      for (const page of [desk.page, other, desk.page]) {
        await desk.type(4, page)
        await desk.settled(page)
        const text = await desk.clerk(page).field(field).innerText()
        for (const each of [desk.page, other]) await expect(desk.clerk(each).field(field)).toHaveText(text.trim())
      }
    },
  },
  {
    name: 'the device keeps nothing',
    short: true,
    run: async (desk) => {
      await desk.sitDown((context) =>
        context.addInitScript(() => {
          const closed = () => {
            throw new DOMException('storage is closed', 'SecurityError')
          }
          IDBFactory.prototype.open = closed
          Storage.prototype.setItem = closed
        }),
      )
      await desk.type(4)
      await desk.context.setOffline(true)
      await desk.type(4)
      await desk.context.setOffline(false)
      await desk.settled()
    },
  },
  {
    name: 'Back and Forward while a save is under way',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      for (let round = 0; round < 3; round++) {
        await desk.type(3)
        await desk.page.goBack()
        await desk.page.goForward()
        await desk.page.getByRole('button', { name: 'Tiếp tục' }).waitFor()
      }
      await desk.settled()
    },
  },
  {
    name: 'reloads while somebody types',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      for (let round = 0; round < 3; round++) {
        await desk.type(3)
        await desk.page.reload()
        await desk.page.getByRole('button', { name: 'Tiếp tục' }).waitFor()
      }
      await desk.settled()
    },
  },
  {
    name: 'another person signs in on the same computer',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      const beside = await desk.context.newPage()
      await beside.goto('/dang-nhap')
      await enterSignIn(beside, desk.email.replace('chuyenvien', 'lanhdao') as typeof desk.email)
      await beside.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
      await desk.type(4)
      await expect(desk.page.getByRole('dialog')).toBeVisible()
      await desk.signInAgain()
      await desk.type(3)
      await desk.settled()
    },
  },
]
