import { expectAccessible } from './support/axe.ts'
import { makeRoundOfMany } from './support/compiling/round-of-many.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test('after two hundred agencies sent anew each change is looked at, taken over and taken back by keys', {
  tag: '@whole',
}, async ({ app, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto(await makeRoundOfMany(app))
  const outline = page.getByRole('navigation', { name: 'Các mục của báo cáo tổng hợp' })
  const left = (count: number) => expect(outline.getByText(`${count} thay đổi`, { exact: true })).toBeVisible()
  await left(165)
  const answers = page.getByRole('region', { name: 'Các đơn vị', exact: true })
  const heading = answers.getByRole('heading', { level: 2 })
  // However quickly one presses, each press is an item.
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await expect(heading).toContainText('I.2.2')
  await page.keyboard.press(']')
  await expect(heading).toContainText('II.1')
  const letter = page.getByRole('region', { name: 'Báo cáo tổng hợp', exact: true })
  await expect(letter.getByRole('textbox', { name: /^Đoạn/ })).toHaveCount(165)

  // All changes stand open, as after the key that leads to them.
  await answers.getByText(/^Thay đổi ở nguồn/).click()
  await expectAccessible(page, 'two hundred changes')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('d')
  await expect(page.getByText('Số liệu đổi', { exact: true }).first()).toBeVisible()
  // A key acts on the change that has the focus, which goes on to the next one.
  const focused = page.locator('li[data-delta]:focus')
  const agency = await focused.locator('span.font-semibold').last().innerText()
  // Two presses, whatever the page has worked out meanwhile, are two changes.
  await page.keyboard.press('v')
  await expect(focused).not.toContainText(agency)
  await page.keyboard.press('v')
  await left(163)
  await page.getByRole('button', { name: 'Cập nhật trích dẫn' }).first().focus()
  await page.keyboard.press('Enter')
  await left(162)
  await expect(letter.getByText(/ đã trồng 2\d+ cây xanh\./).first()).toBeVisible()
  await page.keyboard.press('u')
  await left(163)
})
