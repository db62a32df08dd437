import { expectAccessible } from './support/axe.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

/** Accepted by this journey after the letter is issued. */
const latecomer = 'Ủy ban nhân dân xã Vệ Giang'

const letter = (page: Page) => page.getByRole('region', { name: 'Báo cáo tổng hợp', exact: true })
const view = (page: Page, name: string) => letter(page).getByRole('button', { name, exact: true }).click()

async function issue(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Số', exact: true }).fill(number)
  await dialog.getByLabel('Ngày ban hành').fill('30/11/2026')
  await dialog.getByLabel('Tư cách ký').selectOption('deputy')
  await dialog.getByLabel('Người ký', { exact: true }).fill('Trần Văn Ký')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Đã ban hành số ${number},`)).toBeVisible()
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Lý do thu hồi').fill('Thử xong')
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
}

test('a letter is written, frozen, compared and issued; what comes later is supplemented under a number of its own', async ({
  page,
}) => {
  await signIn(page, 'tonghop.snv@demo.example')
  const reviewer = new Reviewer(page)
  const round = await reviewer.openRound('Tổng kết')
  await page.getByRole('link', { name: 'Tổng hợp', exact: true }).click()
  await page.getByRole('button', { name: 'Lập bản thảo đầu' }).click()
  await expect(page.getByRole('button', { name: /^Từ 12\/175/ })).toBeVisible()
  const room = page.url()

  // Who writes an item stands in the outline, and is found there.
  await page.getByRole('button', { name: 'Phân công mục I.1' }).click()
  await page.getByLabel('Người viết').selectOption({ index: 1 })
  await page.keyboard.press('Escape')
  const outline = page.getByRole('navigation', { name: 'Các mục của báo cáo tổng hợp' })
  await expect(outline.getByText(/ viết/)).toBeVisible()
  await outline.getByRole('checkbox', { name: 'Của tôi' }).check()
  await expect(outline.getByRole('button')).toHaveCount(1)
  await outline.getByRole('checkbox', { name: 'Của tôi' }).uncheck()

  await view(page, 'So sánh')
  await page.getByLabel('Đặt tên cho bản hiện nay').fill('Bản trình')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Hai bản giống nhau.')).toBeVisible()
  await view(page, 'Mục đang mở')
  await letter(page).getByRole('button', { name: 'Viết thêm đoạn' }).click()
  await expect(letter(page).locator('textarea:focus')).toHaveValue('')
  await page.keyboard.insertText('Nhìn chung các đơn vị làm tốt.')
  await view(page, 'So sánh')
  await expect(letter(page).getByText('1 chỗ khác nhau')).toBeVisible()
  await expect(letter(page).getByText('Đoạn thêm')).toBeVisible()
  await expectAccessible(page, 'two versions of a letter')

  await issue(page, '05')
  await view(page, 'Cả văn bản')
  await expect(letter(page).getByText('Số: 05/BC-SNV')).toBeVisible()
  const asIssued = await letter(page)
    .getByText(/^Số liệu tổng hợp đến/)
    .innerText()
  expect(asIssued).toContain('12/175')

  // A report that comes later changes nothing of what was issued, and waits beside it.
  await reviewer.openReport(round, latecomer)
  await reviewer.accept()
  await page.goto(room)
  await expect(page.getByRole('button', { name: /^Từ 13\/175/ })).toBeVisible()
  await expect(outline.getByText(/^\d+ thay đổi$/).first()).toBeVisible()
  await view(page, 'Cả văn bản')
  await expect(letter(page).getByText(asIssued)).toBeVisible()

  await page.getByRole('button', { name: 'Bổ sung, thay thế' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await expect(page.getByText('Đang soạn báo cáo bổ sung cho báo cáo số 05')).toBeVisible()
  await page.getByRole('button', { name: /^Từ 13\/175/ }).click()
  await page.getByRole('button', { name: 'Bổ sung từ báo cáo mới' }).click()
  await expect(page.getByText('Đã bổ sung.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(
    letter(page).getByText(/Báo cáo này bổ sung Báo cáo số 05\/BC-SNV ngày 30 tháng 11 năm 2026/),
  ).toBeVisible()
  await expect(letter(page).getByText('Nhìn chung các đơn vị làm tốt.')).toHaveCount(0)
  await issue(page, '07')
  await expectAccessible(page, 'a letter that supplements another one')
  await page.getByRole('button', { name: 'Đã ban hành (2)' }).click()
  await expect(page.getByText('Bổ sung báo cáo số 05', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  // One after the other it is all taken back.
  await withdraw(page)
  await page.getByRole('button', { name: 'Bỏ văn bản đang soạn' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ văn bản đang soạn' }).click()
  await expect(page.getByText('Đã ban hành số 05,')).toBeVisible()
  await withdraw(page)
  await expect(page.getByRole('button', { name: 'Ban hành', exact: true })).toBeVisible()
})
