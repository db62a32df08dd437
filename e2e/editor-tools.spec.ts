import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { pasteInto } from './support/paste-into.ts'
import { signIn } from './support/people.ts'

test('a table, a cited document, rows from a spreadsheet, and words replaced in the whole report', async ({ page }) => {
  await signIn(page, 'chuyenvien.syt@demo.example')
  const clerk = new Clerk(page)
  await page
    .getByRole('link', { name: /^Viết tiếp/ })
    .last()
    .click()
  await page.waitForURL(/\/bao-cao\/[^/]+$/)
  const report = page.url()

  await clerk.openItem(report, 'II.2')
  const text = clerk.field('II.2/narrative')
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Kết quả so với kế hoạc năm trước:')
  await page.getByRole('button', { name: 'Chèn bảng' }).click()
  await page.keyboard.insertText('Chỉ tiêu')
  await page.getByRole('button', { name: 'Thêm cột bảng bên phải' }).click()
  await expect(text.locator('tr').first().locator('td')).toHaveCount(4)
  await page.getByRole('button', { name: 'Xóa cột bảng này' }).click()
  await expect(text.locator('tr').first().locator('td')).toHaveCount(3)

  await text.locator('p').first().click()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Dẫn văn bản' }).click()
  await page.getByLabel('Tìm văn bản trong danh mục chung').fill('769')
  await page.keyboard.press('Enter')
  const found = page.getByRole('button', { name: /769\/QĐ-UBND/ }).first()
  await expect(found).toBeVisible()
  await expectAccessible(page, 'citing a document')
  await found.click()
  await expect(text).toContainText('trước: Quyết định số 769/QĐ-UBND')
  await clerk.saved()

  const rows = page.getByRole('region', { name: 'Kế hoạch, văn bản triển khai' })
  await rows.getByRole('button', { name: 'Dán từ Excel hoặc bảng Word' }).click()
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const head = ['Loại văn bản', 'Số, ký hiệu', 'Ngày ban hành', 'Cơ quan ban hành']
  const pasted = [
    ['Kế hoạch', '901/KH-SYT', '05/01/2026', 'Sở Y tế'],
    ['Công văn', '902/SYT-VP', '06/02/2026', 'Sở Y tế'],
  ]
  await pasteInto(page.getByLabel('Dán bảng vào đây'), `<table>${[head, ...pasted].map(row).join('')}</table>`)
  await expect(rows.getByText('Xem trước 2 dòng')).toBeVisible()
  await expectAccessible(page, 'rows to be pasted')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/rows-paste.png`, fullPage: true })
  await rows.getByRole('button', { name: 'Thêm 2 dòng' }).click()
  await expect(rows.getByRole('heading', { name: '901/KH-SYT' })).toBeVisible()
  await rows.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(rows.getByRole('heading', { name: '901/KH-SYT' })).toBeHidden()

  await page.getByText('Tìm và thay', { exact: true }).click()
  await page.getByLabel('Tìm', { exact: true }).fill('kế hoạc ')
  await page.getByLabel('Thay bằng').fill('kế hoạch ')
  await expect(page.getByText('1 chỗ, ở 1 ô.')).toBeVisible()
  await page.getByRole('button', { name: 'Thay tất cả 1 chỗ' }).click()
  await expect(text).toContainText('so với kế hoạch năm trước')
  await expectAccessible(page, 'find and replace')
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await expect(text).toContainText('so với kế hoạc năm trước')
  await clerk.saved()

  // The guide opens at the part that the page is about, beside it.
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Hướng dẫn cho trang này' }).click()
  const guide = await opened
  await expect(guide.getByRole('heading', { name: '2. Viết một mục' })).toBeInViewport()
  await expectAccessible(guide, 'the guide')
  await guide.getByRole('button', { name: 'English' }).click()
  await expect(guide.getByRole('heading', { name: '2. Writing an item' })).toBeVisible()
  if (process.env['SHOTS']) await guide.screenshot({ path: `${process.env['SHOTS']}/guide.png` })

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(report)
  const bar = page.getByRole('region', { name: /^(?:Báo cáo đang mở|Open report)/ })
  await expect(bar).toContainText('Sở Y tế')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/phone.png` })
})
