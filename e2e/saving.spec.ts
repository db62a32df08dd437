import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const path = 'I.2.1/narrative'

const isSave = (data: string | null) => data?.includes('SaveFields') ?? false

const indicator = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

/** Whether the browser asks before it closes the page; the answer is to stay. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  const { promise: answered, resolve } = Promise.withResolvers<boolean>()
  page.once('dialog', (dialog) => {
    resolve(dialog.type() === 'beforeunload')
    void dialog.dismiss()
  })
  page.once('close', () => resolve(false))
  await page.close({ runBeforeUnload: true })
  return answered
}

test('where the device keeps nothing and there is no network, notice, indicator and closing say one thing', async ({
  context,
  page,
}) => {
  // A browser with its storage switched off.
  await page.addInitScript(() => {
    const closed = () => {
      throw new DOMException('storage is closed', 'SecurityError')
    }
    IDBFactory.prototype.open = closed
    Storage.prototype.setItem = closed
  })
  await signIn(page, 'chuyenvien.21100@demo.example')
  const clerk = new Clerk(page)
  await clerk.openItem(await clerk.startReport(), 'I.2.1')
  await clerk.write(path, ['Khi có mạng.'])
  await clerk.saved()
  await context.setOffline(true)
  await page.keyboard.type(' Khi mất mạng.')
  await expect(indicator(page, 'xin đừng đóng trang này')).toBeVisible()
  const notice = indicator(page, 'Máy đang không có mạng')
  await expect(notice).toContainText('Trình duyệt không giữ được chữ nào trên máy này')
  await expect(notice).not.toContainText('mọi chữ được giữ trên máy này')
  expect(await asksBeforeClosing(page)).toBe(true)
  await expect(clerk.field(path)).toHaveText('Khi có mạng. Khi mất mạng.')

  await context.setOffline(false)
  await clerk.saved()
  expect(await asksBeforeClosing(page)).toBe(false)
})

test('where the device keeps the words, it says so and closing asks nothing', async ({ context, page }) => {
  await signIn(page, 'chuyenvien.21100@demo.example')
  const clerk = new Clerk(page)
  const report = await page.locator('main a[href^="/bao-cao/"]').first().getAttribute('href')
  await clerk.openItem(report ?? '', 'I.2.2')
  // The editor comes after the page, and not without network.
  await clerk.field('I.2.2/narrative').waitFor()
  await context.setOffline(true)
  await clerk.write('I.2.2/narrative', ['Khi mất mạng.'])
  await expect(indicator(page, 'Đã lưu trên máy này, chưa lên máy chủ')).toBeVisible()
  await expect(indicator(page, 'mọi chữ được giữ trên máy này')).toBeVisible()
  expect(await asksBeforeClosing(page)).toBe(false)
})

test('a save that takes long is on this device and not on the server, until it is', { tag: '@whole' }, async ({
  page,
}) => {
  await signIn(page, 'chuyenvien.21109@demo.example')
  const clerk = new Clerk(page)
  await clerk.openItem(await clerk.startReport(), 'I.2.1')
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/graphql', async (route) => {
    if (isSave(route.request().postData())) await arrived
    await route.continue()
  })
  await clerk.write(path, ['Đường truyền chậm.'])
  await expect(indicator(page, 'Đang lưu…')).toBeVisible()
  await expect(indicator(page, 'Đã lưu trên máy này, chưa lên máy chủ')).toBeVisible()
  arrive()
  await clerk.saved()
})

test('Ctrl+S saves at once, lets the indicator answer and opens nothing of the browser', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('keydown', (event) => {
      if (event.key === 's')
        setTimeout(() => document.documentElement.setAttribute('data-taken', String(event.defaultPrevented)))
    })
  })
  await signIn(page, 'chuyenvien.21115@demo.example')
  await page.keyboard.press('Control+s')
  await expect(page.locator('html')).toHaveAttribute('data-taken', 'true')
  const clerk = new Clerk(page)
  await clerk.openItem(await clerk.startReport(), 'I.2.1')
  // A clock that stands still: nothing is saved by the pause after typing.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 3_600_000)
  await clerk.write(path, ['Lưu ngay.'])
  await expect(indicator(page, 'Đang lưu…')).toBeVisible()
  const sent = page.waitForRequest((request) => isSave(request.postData()))
  await page.keyboard.press('Control+s')
  await sent
  await clerk.saved()
  await expect(clerk.field(path)).toBeFocused()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt khi viết' })).toContainText('CtrlSLưu ngay')
})
