import { expectAccessible } from './support/axe.ts'
import { openCompilingRoom } from './support/compiling/room.ts'
import { expect, type Page, test } from './support/fixtures.ts'

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the answers of a round are read, quoted and dealt with by keys alone', async ({ page }) => {
  await openCompilingRoom(page)
  const answers = pane(page, 'Các đơn vị')
  const current = answers.getByRole('article').and(page.locator('[aria-current="true"]'))
  await expect(current).toBeVisible()

  await page.keyboard.press('j')
  await expect(current).toBeFocused()
  await page.keyboard.press('s')
  const sentence = await page.evaluate(() => String(getSelection()))
  expect(sentence).not.toBe('')
  await page.keyboard.press('Enter')
  await expect(answers.getByText('Đã trích vào báo cáo')).toBeVisible()
  await expect(pane(page, 'Báo cáo tổng hợp').getByText(sentence).first()).toBeVisible()
  await expect(current.getByText('Đã dùng', { exact: true })).toBeVisible()

  await page.keyboard.press('j')
  const name = (await current.getByRole('heading').innerText()).trim()
  await page.keyboard.press('x')
  await page.keyboard.press('2')
  await expect(current.getByText('Để ngoài: Nói chung chung')).toBeVisible()
  await page.keyboard.press('u')
  await expect(current.getByText('Chưa đọc', { exact: true })).toBeVisible()
  await page.keyboard.press('p')
  await expect(current.getByText('Phụ lục', { exact: true })).toBeVisible()
  await expectAccessible(page, 'answers to an item')
  await page.setViewportSize({ width: 1280, height: 900 })

  // Without its marks the agency is found; Enter leads to it.
  await page.keyboard.press('/')
  await page.keyboard.type(name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'))
  await expect(answers.getByRole('status').filter({ hasText: /^\d+\/\d+ đơn vị$/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(answers.getByRole('article', { name }).first()).toBeVisible()
  await page.keyboard.press(']')
  await expect(answers.getByRole('heading', { level: 2 })).toContainText('I.2.1')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt khi tổng hợp' })).toBeVisible()
})
