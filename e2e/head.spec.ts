import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test('what was presented to the head can be taken back, and comes back with a note', async ({ app, browser, page }) => {
  await signIn(page, 'chuyenvien.bnctu@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await page.goto(`${report}/kiem-tra`)
  await expect(page.getByRole('button', { name: 'Trình lãnh đạo' })).toHaveCount(0)
  await expect(page.getByText(/^Chưa gửi được: còn \d+ chỗ phải sửa/)).toBeVisible()

  // One chapter at a time, if one likes; what is mended there comes back there.
  await page.getByRole('link', { name: /^II\. .+ \(5\)$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Kiểm tra phần II\. / })).toBeVisible()
  await expect(page.getByRole('heading', { name: '5 chỗ phải sửa trước khi gửi' })).toBeVisible()
  await expect(page.getByText(/^Chưa gửi được/)).toHaveCount(0)
  await page.getByRole('link', { name: /^II\.3 / }).click()
  await clerk.sayNone()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByRole('heading', { name: '4 chỗ phải sửa trước khi gửi' })).toBeVisible()
  await page.getByRole('link', { name: 'Tiếp: III. Đánh giá chung' }).click()
  await expect(page.locator('#main')).toBeFocused()
  await page.getByRole('link', { name: 'Tiếp: IV. Đề xuất, kiến nghị' }).click()
  await page.getByRole('link', { name: 'Kiểm tra cả báo cáo và gửi' }).click()
  await expect(page.getByRole('heading', { name: 'Gửi báo cáo đến Sở Nội vụ' })).toBeVisible()

  await clerk.openItem(report, 'I.2.1')
  await clerk.write('I.2.1/narrative', ['Được cấp ủy quan tâm.'])
  await clerk.saved()
  const present = async () => {
    await page.goto(`${report}/kiem-tra`)
    await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    await expect(page.getByRole('heading', { name: 'Báo cáo đang trình lãnh đạo' })).toBeVisible()
  }
  await present()
  await page.getByRole('button', { name: 'Lấy lại để sửa' }).click()
  // Whoever leaves before the answer may have taken nothing back.
  await expect(page.getByRole('heading', { name: 'Báo cáo đang trình lãnh đạo' })).toHaveCount(0)
  await clerk.openItem(report, 'I.2.1')
  await expect(clerk.field('I.2.1/narrative')).toHaveText('Được cấp ủy quan tâm.')
  await present()

  const head = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(head, 'lanhdao.bnctu@demo.example')
  await head
    .getByRole('link', { name: /^Đọc và gửi/ })
    .first()
    .click()
  await head.getByRole('button', { name: 'Chuyển lại để sửa' }).click()
  await head.getByLabel('Cần sửa gì').fill('Bổ sung số liệu.')
  await head.getByRole('button', { name: 'Chuyển lại để sửa' }).click()
  await head.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
  await page.goto(report)
  await expect(page.getByText('Bổ sung số liệu.')).toBeVisible()
})
