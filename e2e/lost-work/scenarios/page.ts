import { expect } from '../../support/fixtures.ts'
import { type Email, enterSignIn } from '../../support/people.ts'
import { field } from '../ledger.ts'
import type { Scenario } from '../scenario.ts'

/** What a person does to a page, and a session to both. */
export const page: readonly Scenario[] = [
  {
    name: 'the session ends in mid-sentence',
    short: false,
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
    name: 'another person signs in on the same computer',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      const beside = await desk.context.newPage()
      await beside.goto('/dang-nhap')
      await enterSignIn(beside, desk.email.replace('chuyenvien', 'lanhdao') as Email)
      await beside.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
      await desk.type(4)
      await expect(desk.page.getByRole('dialog')).toBeVisible()
      await desk.signInAgain()
      await desk.type(3)
      await desk.settled()
    },
  },
  {
    name: 'two tabs on one field, one after the other',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      const other = await desk.context.newPage()
      await desk.clerk(other).openItem(desk.address, 'I.2.1')
      for (const tab of [desk.page, other, desk.page]) {
        await desk.type(4, tab)
        await desk.settled(tab)
        const text = (await desk.clerk(tab).field(field).innerText()).trim()
        for (const each of [desk.page, other]) await expect(desk.clerk(each).field(field)).toHaveText(text)
      }
    },
  },
  {
    name: 'two tabs on one field at once',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      const other = await desk.context.newPage()
      await desk.clerk(other).openItem(desk.address, 'I.2.1')
      for (const tab of [desk.page, other, desk.page, other]) await desk.type(2, tab)
      for (const tab of [desk.page, other, desk.page]) await desk.settled(tab)
    },
  },
  {
    name: 'Back and Forward while a save is under way',
    short: false,
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
]
