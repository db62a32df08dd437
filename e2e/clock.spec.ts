import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const hourMs = 3_600_000
const path = 'I.2.1/narrative'

const setClock = (page: Page, aheadMs: number) => page.clock.install({ time: Date.now() + aheadMs })

test('a device clock two hours ahead changes nothing: signing in, writing, saving, and what the hours say', async ({
  page,
}) => {
  await setClock(page, 2 * hourMs)
  await signIn(page, 'chuyenvien.cttl@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  const typedAt = Date.now()
  await clerk.write(path, ['Viết trên máy chạy nhanh hai giờ.'])
  await clerk.saved()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  // The hour that the indicator names is the server's, and today's: no date beside it.
  const time = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
  const minutes = Math.ceil((Date.now() - typedAt) / 60_000)
  const hours = Array.from({ length: minutes + 1 }, (_, at) => `Đã lưu lúc ${time.format(typedAt + at * 60_000)}`)
  expect(hours).toContain((await page.getByRole('status').filter({ hasText: 'Đã lưu lúc' }).innerText()).trim())
  // A moment ago by the server's time too: what was typed just before a reload goes on by itself.
  await clerk.field(path).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Ngay trước khi tải lại.')
  await page.reload()
  await expect(clerk.field(path)).toHaveText('Viết trên máy chạy nhanh hai giờ. Ngay trước khi tải lại.')
  await clerk.saved()
})

test('a device clock a day off counts the days to a deadline like any other', { tag: '@whole' }, async ({
  app,
  browser,
  page,
}) => {
  const tasks = async (device: Page) => {
    await signIn(device, 'chuyenvien.cttl@demo.example')
    return device.getByRole('main').innerText()
  }
  const right = await tasks(page)
  expect(right).toMatch(/[Cc]òn\s\d+\sngày|[Qq]uá hạn|[Hh]ôm nay/)
  for (const aheadMs of [24 * hourMs, -24 * hourMs]) {
    const device = await (await browser.newContext({ baseURL: app.url, locale: 'vi-VN' })).newPage()
    await setClock(device, aheadMs)
    expect(await tasks(device)).toBe(right)
  }
})
