import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const path = 'I.2.1/narrative'

test('a page reloaded while somebody types loses no letter and blames nobody', async ({ page }) => {
  await signIn(page, 'chuyenvien.hccb@demo.example')
  const clerk = new Clerk(page)
  await clerk.openItem(await clerk.startReport(), 'I.2.1')
  let written = ''
  for (const words of ['Được cấp ủy quan tâm;', ' phối hợp tốt với các xã;', ' có đủ kinh phí.']) {
    await clerk.field(path).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(words)
    written += words
    await page.reload()
    await expect(clerk.field(path)).toHaveText(written)
    await clerk.saved()
  }
})

test('what was typed while a save was under way is saved after the page was left, unasked', async ({ page }) => {
  await signIn(page, 'chuyenvien.hctd@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  // A slow server: the request hangs while the clerk goes on, and is lost when the page is left.
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('SaveFields') ? undefined : route.continue(),
  )
  const underWay = page.waitForRequest((request) => request.postData()?.includes('SaveFields') ?? false)
  await clerk.write(path, ['Được cấp ủy quan tâm.'])
  await underWay
  await page.getByRole('radio', { name: 'Rồi' }).check()
  await page.unroute('**/graphql')
  await clerk.openItem(report, 'I.2.1')
  await clerk.saved()
  await page.reload()
  await expect(clerk.field(path)).toHaveText('Được cấp ủy quan tâm.')
  await expect(page.getByRole('radio', { name: 'Rồi' })).toBeChecked()
})

test('what was pasted and taken back just before leaving is gone', async ({ page }) => {
  await signIn(page, 'chuyenvien.hq@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.2')
  await clerk.field('I.2.2/narrative').click()
  // A clock that stands still: however long the machine takes, nothing is saved between.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.keyboard.insertText('Dán nhầm.')
  await page.keyboard.press('Control+z')
  await page.clock.resume()
  await clerk.openItem(report, 'I.2.2')
  await expect(clerk.field('I.2.2/narrative')).toHaveText('')
  await expect(page.getByRole('status').filter({ hasText: 'Tự động lưu khi anh/chị viết' })).toBeVisible()
})

test('a release while somebody types asks for a fresh page and keeps the words', async ({ page }) => {
  await signIn(page, 'chuyenvien.bptth@demo.example')
  const clerk = new Clerk(page)
  await clerk.openItem(await clerk.startReport(), 'I.2.1')
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('SaveFields')
      ? route.fulfill({ json: { errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] } })
      : route.continue(),
  )
  await clerk.field(path).click()
  await page.keyboard.insertText('Viết lúc nâng cấp.')
  const reload = page.getByRole('button', { name: 'Tải lại trang' })
  await expect(reload).toBeVisible()
  await Promise.all([page.waitForEvent('load'), reload.click()])
  await expect(clerk.field(path)).toHaveText('Viết lúc nâng cấp.')
})

test.describe('without a worker that keeps the files', () => {
  test.use({ serviceWorkers: 'block' })
  test('a page whose files a release took away says so, and opens afresh', async ({ page }) => {
    await signIn(page, 'chuyenvien.bptth@demo.example')
    const gone = '**/assets/report-layout-*'
    await page.route(gone, (route) => route.fulfill({ status: 404, json: { code: 'NOT_FOUND' } }))
    await page.locator('main a[href^="/bao-cao/"]').first().click()
    const again = page.getByRole('button', { name: 'Thử lại' })
    await expect(again).toBeVisible()
    await page.unroute(gone)
    await Promise.all([page.waitForEvent('load'), again.click()])
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Trang này chưa mở được')
  })
})

test('a page opened by its address begins at its top, a reloaded one where it was', async ({ page }) => {
  await signIn(page, 'chuyenvien.23356@demo.example')
  const report = await page
    .getByRole('link', { name: /^Xem việc cần sửa/ })
    .first()
    .getAttribute('href')
  await page.goto(`${report}/kiem-tra`)
  const down = () => page.evaluate(() => scrollY)
  const toItsEnd = async () => {
    await page.keyboard.press('End')
    return down()
  }
  await expect.poll(toItsEnd).toBeGreaterThan(1000)
  await page.goto(`${report}/kiem-tra`)
  await expect.poll(down).toBeGreaterThan(1000)
  await page.goto(report ?? '')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await down()).toBe(0)
})
