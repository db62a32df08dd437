import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { readyForOffline } from './support/offline.ts'
import { enterSignIn, signIn } from './support/people.ts'

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

test('a report is sent when the network is back, as it was read, and can be taken back until then', async ({
  context,
  page,
}) => {
  await signIn(page, 'lanhdao.dhpvd@demo.example')
  await page
    .getByRole('link', { name: /^Đọc và gửi/ })
    .first()
    .click()
  const send = page.getByRole('button', { name: 'Gửi báo cáo đến Sở Nội vụ' })
  await send.waitFor()
  await readyForOffline(page)
  await context.setOffline(true)
  const reason = page.getByLabel('Lý do gửi khi còn chỗ nên xem lại')
  const sendOffline = async () => {
    if ((await reason.count()) > 0) await reason.fill('Đã xem lại.')
    await send.click()
    await expect(page.getByRole('heading', { name: 'Sẽ gửi khi có mạng' })).toBeVisible()
  }
  await sendOffline()
  await expect(page.getByText('Biên nhận tính theo giờ máy chủ nhận được, không phải giờ bấm gửi')).toBeVisible()
  await expectAccessible(page, 'a report that waits to be sent')
  await page.getByRole('button', { name: 'Không gửi nữa' }).click()
  await expect(send).toBeVisible()
  await sendOffline()
  await page.goto('/')
  await expect(page.getByText('sẽ gửi khi có mạng. Biên nhận tính theo giờ máy chủ')).toBeVisible()
  await context.setOffline(false)
  const told = page.getByRole('listitem').filter({ hasText: /^Đã gửi “/ })
  await expect(told).toBeVisible()
  await told.getByRole('link', { name: 'Xem biên nhận' }).click()
  await expect(page.getByText(/^BC-\d{4}-\d{6}$/)).toBeVisible()
  await told.getByRole('button', { name: 'Đã rõ' }).click()
  await expect(told).toHaveCount(0)
})

test('what was read is its person’s: signing out takes it away, what was written stays', async ({ context, page }) => {
  await signIn(page, 'chuyenvien.23512@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await clerk.write(path, ['Chỉ của tôi.'])
  await clerk.saved()
  await readyForOffline(page)
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL('**/dang-nhap')
  await context.setOffline(true)
  await page.goto(report)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang này cần có mạng')
  await expect(page.getByText('Chỉ của tôi.')).toHaveCount(0)
})

test('a session that ended meanwhile, a store that was cleared and a clock a day off cost no word', {
  tag: '@whole',
}, async ({ context, page }) => {
  await signIn(page, 'chuyenvien.23536@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await clerk.write(path, ['Một.'])
  await clerk.saved()
  await readyForOffline(page)
  await page.evaluate(() =>
    fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )
  await context.setOffline(true)
  await page.reload()
  await clerk.field(path).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Hai.')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu trên máy này, chưa lên máy chủ' })).toBeVisible()

  // The clock is set a day ahead: what was read is too old to be shown then, and the page says what it needs.
  await page.clock.setSystemTime(Date.now() + 25 * 3_600_000)
  await page.reload()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Trang này cần có mạng')
  await page.clock.setSystemTime(Date.now())
  await page.reload()
  await expect(clerk.field(path)).toHaveText('Một. Hai.')

  // The browser clears what it may.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('thidua-reading')
        asked.onsuccess = () => {
          const clearing = asked.result.transaction(['answers', 'fields', 'people'], 'readwrite')
          for (const store of ['answers', 'fields', 'people']) clearing.objectStore(store).clear()
          clearing.oncomplete = () => resolve()
        }
      }),
  )
  await page.reload()
  await expect(heading).toHaveText('Trang này cần có mạng')
  await context.setOffline(false)
  // Whoever comes back signs in, and finds every word.
  await page.waitForURL('**/dang-nhap**')
  await enterSignIn(page, 'chuyenvien.23536@demo.example')
  await page.waitForURL('**/muc/I.2.1')
  await expect(page.getByText('Một. Hai.').first()).toBeVisible()
})

test.describe('a part that does not come', () => {
  test.use({ serviceWorkers: 'block' })
  test('leaves its page and its text as they are, and comes when it is tried again', async ({ page }) => {
    await signIn(page, 'chuyenvien.23538@demo.example')
    const clerk = new Clerk(page)
    const report = await clerk.startReport()
    const editor = '**/assets/rich-editor-*.js'
    await page.route(editor, (route) => route.abort())
    await page.goto(`${report}/muc/I.2.1`)
    const failed = page.getByRole('alert').filter({ hasText: 'Phần này chưa tải được' }).first()
    await expect(failed).toBeVisible()
    await expectAccessible(page, 'a page without its editor')
    await page.unroute(editor)
    await failed.getByRole('button', { name: 'Thử lại' }).click()
    // A browser may remember that a file was not there, as long as the page lives.
    const reload = failed.getByRole('button', { name: 'Tải lại trang' })
    await reload.or(clerk.field(path)).first().waitFor()
    if (await reload.isVisible()) await reload.click()
    await clerk.write(path, ['Viết được.'])
    await clerk.saved()
  })
})
