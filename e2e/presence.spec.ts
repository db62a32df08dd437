import { signOfLifeHoldsMs } from '@thidua/schema/http/live'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const nameOf = async (page: Page) =>
  (await page.getByRole('button', { name: /^Tài khoản: / }).getAttribute('aria-label'))?.replace('Tài khoản: ', '') ??
  ''

test('colleagues see who is at which item, and that they have gone', { tag: '@whole' }, async ({
  app,
  browser,
  page,
}) => {
  await signIn(page, 'chuyenvien.23476@demo.example')
  const clerk = new Clerk(page)
  const report = (await page.locator('main a[href^="/bao-cao/"]').first().getAttribute('href')) ?? ''
  await clerk.openItem(report, 'I.2.1')

  const other = await (await browser.newContext({ baseURL: app.url, locale: 'vi-VN' })).newPage()
  await signIn(other, 'lanhdao.23476@demo.example')
  const name = await nameOf(other)
  const head = new Clerk(other)
  await head.openItem(report, 'I.2.1')
  await expect(page.getByText(`${name} đang ở mục này`)).toBeVisible()
  await expect(other.getByText(`${await nameOf(page)} đang ở mục này`)).toBeVisible()
  await expectAccessible(page, 'an item that a colleague is at')

  // Elsewhere in the report it is said in the outline alone.
  await other
    .getByRole('navigation', { name: 'Các mục của báo cáo' })
    .getByRole('link', { name: /^I\.2\.2/ })
    .click()
  const outline = page.getByRole('navigation', { name: 'Các mục của báo cáo' })
  await expect(outline.getByRole('link', { name: /^I\.2\.2/ })).toContainText(name)
  await expect(page.getByText(`${name} đang ở mục này`)).toHaveCount(0)

  // An untouched text shows what is written beside it, and the caret stays where it is.
  await clerk.field('I.2.1/narrative').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Được quan tâm')
  await clerk.saved()
  await head.openItem(report, 'I.2.1')
  await head.field('I.2.1/narrative').click()
  await other.keyboard.press('Control+Home')
  await other.keyboard.insertText('Của lãnh đạo: ')
  await head.saved()
  await expect(clerk.field('I.2.1/narrative')).toHaveText('Của lãnh đạo: Được quan tâm')
  await page.keyboard.insertText(' hơn')
  await clerk.saved()
  await expect(clerk.field('I.2.1/narrative')).toHaveText('Của lãnh đạo: Được quan tâm hơn')

  // At once where the browser lets it say so; on a slow computer it may be killed first, and is missed after a while.
  await other.close({ runBeforeUnload: true })
  await expect(page.getByText(`${name} đang ở mục này`)).toHaveCount(0, { timeout: 2 * signOfLifeHoldsMs })
  await expect(outline.getByText(name)).toHaveCount(0)
})
