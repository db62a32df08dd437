import { readFile } from 'node:fs/promises'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const pdf = (bytes: number): Buffer => Buffer.from(`%PDF-1.7\n${'x'.repeat(bytes - 16)}\n%%EOF\n`)
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const choose = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByRole('region', { name: 'Tệp minh chứng', exact: true }).locator('input[type=file]').setInputFiles(files)

test('files of evidence go along with a report: a false one is refused, a broken one goes on, the reviewer opens them', async ({
  app,
  browser,
  page,
}) => {
  const reviewer = new Reviewer(page)
  await page.context().route('**/api/live*', (route) => route.abort())
  await signIn(page, 'tonghop.snv@demo.example')
  const round = await reviewer.openRound('văn hóa công sở')
  await reviewer.openReport(round, 'Hội Văn học - Nghệ thuật tỉnh')
  await reviewer.remarkOn('II.1/narrative', 'Gửi kèm văn bản phát động.')
  await reviewer.returnReport()

  const desk = await (await browser.newContext({ baseURL: app.url })).newPage()
  const clerk = new Clerk(desk)
  await signIn(desk, 'chuyenvien.hvhnt@demo.example')
  await desk.getByRole('link', { name: /^Xem việc cần sửa/ }).click()
  await expect(desk.getByRole('heading', { name: '1 việc cần sửa' })).toBeVisible()
  const report = desk.url()
  await clerk.openItem(report, 'II.1')
  const strip = desk.getByRole('region', { name: 'Tệp minh chứng', exact: true })

  // A page that calls itself a document never leaves the device.
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  await choose(desk, [{ name: 'Quyết định.pdf', mimeType: 'application/pdf', buffer: html }])
  await expect(strip.getByRole('alert')).toContainText('Nội dung không phải PDF, ảnh, Word hay Excel')
  await strip.getByRole('button', { name: 'Đã hiểu: Quyết định.pdf' }).click()
  await expect(strip.getByRole('button', { name: 'Thêm tệp' })).toBeFocused()

  // The line breaks in the middle of a file, which goes on from there.
  const sent: string[] = []
  let broken = true
  await desk.route('**/api/files/uploads/**', async (route) => {
    const request = route.request()
    if (request.method() !== 'PUT') return route.fallback()
    if (broken && sent.length === 2) return route.abort('connectionfailed')
    sent.push(new URL(request.url()).search)
    return route.fallback()
  })
  const decision = pdf(2_200_000)
  await choose(desk, [{ name: 'Kế hoạch số 12/KH-VHNT.pdf', mimeType: 'application/pdf', buffer: decision }])
  await expect(strip.getByText('Giữ trên máy này, sẽ gửi khi có mạng')).toBeVisible()
  // Kept over a reload, as over a night.
  await desk.reload()
  await expect(strip.getByText('Giữ trên máy này, sẽ gửi khi có mạng')).toBeVisible()
  broken = false
  // By itself, as soon as somebody answers.
  await expect(strip.getByRole('link', { name: 'Kế hoạch số 12 KH-VHNT.pdf' })).toBeVisible()
  expect(new Set(sent).size).toBe(sent.length)
  expect(sent).toHaveLength(Math.ceil(decision.length / 524_288))

  await choose(desk, [{ name: 'Lễ phát động.png', mimeType: 'image/png', buffer: photo }])
  await expect(strip.getByRole('link', { name: 'Lễ phát động.png' })).toBeVisible()
  await expectAccessible(desk, 'an item with its files')

  await choose(desk, [{ name: 'nhầm.pdf', mimeType: 'application/pdf', buffer: pdf(500) }])
  await strip.getByRole('button', { name: 'Bỏ tệp nhầm.pdf' }).click()
  await strip
    .getByRole('group', { name: 'Bỏ tệp nhầm.pdf' })
    .getByRole('button', { name: 'Bỏ tệp', exact: true })
    .click()
  await expect(strip.getByRole('link', { name: 'nhầm.pdf' })).toHaveCount(0)

  await clerk.field('II.1/narrative').click()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.insertText(' Có văn bản kèm theo.')
  await clerk.saved()
  await desk.getByRole('button', { name: 'Đã sửa', exact: true }).click()
  await expect(desk.getByText('Đã trả lời: đã sửa')).toBeVisible()
  await clerk.finishItem()
  await desk.goto(`${report}/kiem-tra`)
  await expect(desk.getByText('2 tệp minh chứng')).toBeVisible()
  await desk.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(desk.getByRole('heading', { name: 'Báo cáo đang trình lãnh đạo' })).toBeVisible()

  const headDesk = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(headDesk, 'lanhdao.hvhnt@demo.example')
  await headDesk
    .getByRole('listitem')
    .filter({ hasText: 'văn hóa công sở' })
    .getByRole('link', { name: /^Đọc và gửi/ })
    .click()
  await headDesk.getByRole('button', { name: 'Gửi báo cáo đến Sở Nội vụ' }).click()
  await headDesk.waitForURL(/\/bien-nhan/)
  await expect(headDesk.getByRole('link', { name: 'Tải báo cáo và tệp minh chứng (.zip)' })).toBeVisible()

  await page.reload()
  const facts = page.getByRole('region', { name: 'Số liệu, danh sách' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    facts.getByRole('link', { name: 'Kế hoạch số 12 KH-VHNT.pdf' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Kế hoạch số 12 KH-VHNT.pdf')
  expect((await readFile(await download.path())).equals(decision)).toBe(true)
  await expectAccessible(page, 'the files beside what is reviewed')
})
