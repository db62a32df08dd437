import { expect } from '../../support/fixtures.ts'
import type { Desk } from '../desk.ts'
import { field } from '../ledger.ts'
import type { Scenario } from '../scenario.ts'

/** Two saves with the pause between them, on a busy machine; joining itself takes milliseconds. */
const mergedMs = 15_000

/** Both pages show one text, and it is the server's. */
async function agree(...desks: readonly Desk[]): Promise<void> {
  await expect(async () => {
    const shown = await Promise.all(desks.map((desk) => desk.clerk().field(field).innerText()))
    const said = shown.map((text) => text.replaceAll(/\s+/gu, ' ').trim())
    const server = (await desks[0]?.ledger.text())?.replaceAll(/\s+/gu, ' ').trim()
    expect(said).toEqual(said.map(() => server))
  }).toPass()
}

/** Two people on one report. */
export const people: readonly Scenario[] = [
  {
    name: 'two people on one field, in paragraphs of their own',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      await desk.caretAtEnd()
      await desk.page.keyboard.press('Enter')
      await desk.type(2)
      await desk.page.keyboard.press('Enter')
      await desk.type(2)
      await desk.settled()
      const colleague = await desk.colleague()
      await colleague.caretAtEnd()
      await desk.caretAtEnd()
      await desk.page.keyboard.press('ArrowUp')
      await desk.page.keyboard.press('End')
      for (let round = 0; round < 4; round++) await Promise.all([desk.typeOn(), colleague.typeOn()])
      await expect(desk.page.locator('[data-save="saved"]')).toBeVisible()
      await expect(colleague.page.locator('[data-save="saved"]')).toBeVisible()
      await agree(desk, colleague)
      await colleague.getUp()
    },
  },
  {
    name: 'two people at the end of one paragraph',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      const colleague = await desk.colleague()
      await colleague.context.setOffline(true)
      await desk.type(3)
      await desk.settled()
      await colleague.type(3)
      await colleague.context.setOffline(false)
      await colleague.settled()
      await agree(desk, colleague)
      await colleague.getUp()
    },
  },
  {
    name: 'two people without network for eight hours',
    short: false,
    run: async (desk, { edits }) => {
      await desk.sitDown((context) => context.clock.install())
      await desk.caretAtEnd()
      await desk.page.keyboard.press('Enter')
      await desk.type(2)
      await desk.page.keyboard.press('Enter')
      await desk.type(2)
      await desk.settled()
      const colleague = await desk.colleague()
      for (const each of [desk, colleague]) await each.context.setOffline(true)
      await desk.caretAtEnd()
      await colleague.caretAtEnd()
      await colleague.page.keyboard.press('ArrowUp')
      await colleague.page.keyboard.press('End')
      for (let edit = 0; edit < edits; edit++) await Promise.all([desk.typeOn(), colleague.typeOn()])
      await desk.page.clock.fastForward(8 * 3_600_000)
      await expect(desk.page.locator('[data-save="onDevice"]')).toBeVisible()
      await desk.context.setOffline(false)
      await desk.settled()
      await colleague.context.setOffline(false)
      const backMs = performance.now()
      await expect(colleague.page.locator('[data-save="saved"]')).toBeVisible()
      expect(performance.now() - backMs).toBeLessThan(mergedMs)
      await agree(desk, colleague)
      await colleague.getUp()
    },
  },
]
