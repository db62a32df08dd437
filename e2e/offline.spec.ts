import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { readyForOffline } from './support/offline.ts'
import { signIn } from './support/people.ts'

const path = 'I.2.1/narrative'

test('without network a report opens, is written, checked and read, and all of it arrives later', async ({
  context,
  page,
}) => {
  await signIn(page, 'chuyenvien.23510@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await clerk.write(path, ['Khi có mạng.'])
  await clerk.saved()
  await readyForOffline(page)

  await context.setOffline(true)
  const notice = page.getByRole('status').filter({ hasText: 'Máy đang không có mạng từ' })
  await expect(notice).toBeVisible()
  await clerk.field(path).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Khi mất mạng.')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu trên máy này, chưa lên máy chủ' })).toBeVisible()
  const both = 'Khi có mạng. Khi mất mạng.'
  await page.reload()
  await expect(clerk.field(path)).toHaveText(both)
  await expect(notice).toContainText('Trang hiện nội dung lấy từ máy chủ lúc')
  await expect(page.getByText('Của tôi, trên máy này')).toHaveCount(0)

  await page
    .getByRole('link', { name: 'Về báo cáo' })
    .or(page.locator(`main a[href="${new URL(report).pathname}"]`))
    .first()
    .click()
  await page.getByRole('link', { name: 'Kiểm tra và gửi' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra và gửi' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Văn bản như khi in' })).toContainText('Khi mất mạng.')
  await page.goto(`${report}/lich-su`)
  await expect(page.getByRole('listitem').first()).toContainText('Khi có mạng.')
  await page.goto('/tai-khoan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang này cần có mạng')
  await page.goBack()
  await expect(page.getByRole('listitem').first()).toContainText('Khi có mạng.')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc của tôi')
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang này cần có mạng')
  await page.getByRole('button', { name: 'Quay lại trang trước' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc của tôi')

  await page.goto(`${report}/muc/I.2.1`)
  await expect(clerk.field(path)).toHaveText(both)
  await context.setOffline(false)
  await clerk.saved()
  await expect(notice).toHaveCount(0)
  await page.reload()
  await expect(clerk.field(path)).toHaveText(both)
  await page.goto(`${report}/lich-su`)
  await page.getByRole('listitem').first().getByText('Xem chỗ đã sửa').click()
  await expect(page.getByRole('listitem').first()).toContainText('Khi mất mạng.')
})
