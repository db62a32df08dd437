import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test('a section is handed to a colleague by a link, and what comes back is a proposal', async ({
  app,
  browser,
  page,
}) => {
  await signIn(page, 'chuyenvien.thue@demo.example')
  const clerk = new Clerk(page)
  await page
    .getByRole('link', { name: /^Viết tiếp/ })
    .first()
    .click()
  await page.waitForURL(/\/bao-cao\/[^/]+$/)
  const report = page.url()
  await clerk.openItem(report, 'II.1')
  await clerk.field('II.1/narrative').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Sở đã phát động phong trào đến toàn ngành.')
  await clerk.saved()
  await page.getByRole('button', { name: /^Nhờ đồng nghiệp viết/ }).click()
  const form = page.getByRole('form', { name: 'Nhờ đồng nghiệp viết phần này' })
  await form.getByRole('button', { name: 'Tạo đường dẫn' }).click()
  await expect(form.getByRole('link', { name: 'Nhập tên người hoặc phòng, ban được nhờ' })).toBeVisible()
  await form.getByLabel('Nhờ ai').fill('Phòng Nghiệp vụ')
  await form.getByLabel(/^Lời nhắn/).fill('Chị thêm số hội nghị giúp em.')
  await expectAccessible(page, 'asking a colleague')
  await form.getByRole('button', { name: 'Tạo đường dẫn' }).click()
  const link = await page.getByText(/\/viet-giup#/).innerText()
  await page.getByRole('button', { name: 'Đóng', exact: true }).click()
  await expect(page.getByText(/^Đã nhờ Phòng Nghiệp vụ/)).toBeVisible()

  const colleague = await (await browser.newContext({ baseURL: app.url })).newPage()
  await colleague.goto(link)
  await expect(colleague.getByText('Chị thêm số hội nghị giúp em.')).toBeVisible()
  const text = colleague.getByRole('textbox', { name: 'Nội dung' })
  await expect(text).toContainText('Sở đã phát động')
  await text.click()
  await colleague.keyboard.press('Control+End')
  await colleague.keyboard.insertText(' Đã mở 12 hội nghị.')
  await expectAccessible(colleague, 'a handed section')
  // Nothing is lost by a reload.
  await colleague.reload()
  await expect(text).toContainText('12 hội nghị')
  if (process.env['SHOTS'])
    await colleague.screenshot({ path: `${process.env['SHOTS']}/handed-colleague.png`, fullPage: true })
  await colleague.getByRole('button', { name: 'Gửi lại cho cơ quan' }).click()
  await expect(colleague.getByText(/^Đã gửi lúc/)).toBeVisible()

  // The clerk has written on meanwhile: both stand in one.
  const own = clerk.field('II.1/narrative')
  await own.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('Ngay từ đầu năm, ')
  await clerk.saved()
  const proposal = page.getByRole('heading', { name: /^Phòng Nghiệp vụ gửi lại lúc/ })
  await expect(proposal).toBeVisible()
  await expectAccessible(page, 'a proposal')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/handed-clerk.png`, fullPage: true })
  await page.getByRole('button', { name: /^Ghép với phần đang có/ }).click()
  await expect(proposal).toBeHidden()
  await expect(own).toHaveText('Ngay từ đầu năm, Sở đã phát động phong trào đến toàn ngành. Đã mở 12 hội nghị.')
  await clerk.saved()

  await page.getByRole('button', { name: /^Thu lại đường dẫn/ }).click()
  await expect(page.getByText(/^Đã nhờ Phòng Nghiệp vụ/)).toBeHidden()
  await colleague.reload()
  await expect(colleague.getByText('Đường dẫn này đã được thu lại.', { exact: false })).toBeVisible()
  await colleague.context().close()
})
