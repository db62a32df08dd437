import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const path = 'I.2.1/narrative'

/** Opens the report that the clerk is writing. */
async function openReport(page: Page): Promise<string> {
  await page
    .getByRole('link', { name: /^(?:Bắt đầu|Viết tiếp)/ })
    .first()
    .click()
  await page.waitForURL(/\/bao-cao\/[^/]+$/)
  return page.url()
}

test('what the server does not take waits in the tray, through reloads, until it can be sent', async ({ page }) => {
  // Where news do not come through, a page learns it from the server's refusal.
  await page.context().route('**/api/live*', (route) => route.abort())
  await signIn(page, 'chuyenvien.sxd@demo.example')
  const clerk = new Clerk(page)
  const report = await openReport(page)
  await clerk.openItem(report, 'I.2.1')
  await clerk.field(path).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Được cấp ủy quan tâm.')
  await clerk.saved()

  // In another tab the report goes to the head; this one does not know.
  const other = await page.context().newPage()
  await other.goto(`${report}/kiem-tra`)
  await other.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(other.getByRole('heading', { name: 'Báo cáo đang trình lãnh đạo' })).toBeVisible()
  await clerk.field(path).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Viết thêm khi đã trình.')

  const tray = page.getByRole('heading', { name: 'Khay: 1 phần máy chủ không nhận' })
  await expect(tray).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 phần máy chủ không nhận – xem khay' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mục này chỉ đọc' })).toBeVisible()
  await page.reload()
  await expect(tray).toBeVisible()
  await expect(page.getByText('Được cấp ủy quan tâm. Viết thêm khi đã trình.')).toBeVisible()
  await expect(page.getByRole('main').locator('dd').filter({ hasText: 'Viết thêm' })).toHaveCount(0)

  await other.getByRole('button', { name: 'Lấy lại để sửa' }).click()
  await expect(other.getByRole('link', { name: 'Kiểm tra và gửi' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: /^Thử lại: I\.2\.1/ }).click()
  await expect(tray).toHaveCount(0)
  await clerk.saved()
  await expect(clerk.field(path)).toHaveText('Được cấp ủy quan tâm. Viết thêm khi đã trình.')
})

test('a text that is too long holds nothing up, and is saved once it is shortened where it stands', {
  tag: '@whole',
}, async ({ page }) => {
  await signIn(page, 'chuyenvien.sxd@demo.example')
  const clerk = new Clerk(page)
  const report = await openReport(page)
  await page.goto(`${report}/van-ban`)
  await page.locator('[id="letter/title"]').fill('x'.repeat(200_001))
  await expect(page.getByText(/^Dài 200\.001 ký tự/)).toBeVisible()
  await page.locator('[id="letter/signer"]').fill('Nguyễn Văn A')
  await expect(page.getByRole('status').filter({ hasText: '1 phần máy chủ không nhận' })).toBeVisible()
  await page.locator('[id="letter/title"]').fill('Báo cáo ngắn')
  await expect(page.getByText(/^Dài 200\.001 ký tự/)).toHaveCount(0)
  await clerk.saved()
  await page.reload()
  await expect(page.locator('[id="letter/title"]')).toHaveValue('Báo cáo ngắn')
  await expect(page.locator('[id="letter/signer"]')).toHaveValue('Nguyễn Văn A')
})

test('"keep the server’s" leaves my text in the history, from where it comes back', { tag: '@whole' }, async ({
  app,
  browser,
  page,
}) => {
  await page.context().route('**/api/live*', (route) => route.abort())
  await signIn(page, 'chuyenvien.sxd@demo.example')
  const other = await (await browser.newContext({ baseURL: app.url })).newPage()
  const [clerk, head] = [new Clerk(page), new Clerk(other)]
  const report = await openReport(page)
  await signIn(other, 'lanhdao.sxd@demo.example')
  await clerk.openItem(report, 'I.2.2')
  await head.openItem(report, 'I.2.2')
  await head.write('I.2.2/narrative', ['Lãnh đạo viết.'])
  await head.saved()
  await clerk.write('I.2.2/narrative', ['Chuyên viên viết.'])
  await page.getByRole('button', { name: /^Giữ bản trên máy chủ/ }).click()
  await expect(page.getByRole('group', { name: /^I\.2\.2/ })).toHaveCount(0)
  await expect(clerk.field('I.2.2/narrative')).toHaveText('Lãnh đạo viết.')
  await page.goto(`${report}/lich-su`)
  const lost = page.getByRole('listitem').filter({ hasText: 'không được chọn' })
  await expect(lost).toContainText('Chuyên viên viết.')
  await lost.getByRole('button', { name: /^Khôi phục như lúc/ }).click()
  await expect(page.getByText('Đã khôi phục.')).toBeVisible()
  await clerk.openItem(report, 'I.2.2')
  await expect(clerk.field('I.2.2/narrative')).toHaveText('Chuyên viên viết.')
})
