import { readFile } from 'node:fs/promises'
import { Clerk } from './support/clerk.ts'
import { letterText } from './support/documents/letter-text.ts'
import { sampleReport } from './support/documents/sample-report.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const { paragraphs, none, documents } = sampleReport()
const of = (place: string) => paragraphs[place] ?? []
const [, , opening = ''] = of('opening')
const [closing = ''] = of('closing')

/** Items I and II.1 of the sample: the first half of a clerk's morning. */
async function writeFirstHalf(clerk: Clerk, report: string) {
  await clerk.openItem(report, 'I.1')
  await clerk.write('I.1/narrative', of('I.1'))
  await clerk.field('I.1/figures/civilServants').fill('17')
  await clerk.field('I.1/figures/contractWorkers').fill('03')
  await clerk.field('I.1/figures/politicalTheory').fill('88')
  await clerk.finishItem()
  for (const place of ['I.2.1', 'I.2.2', 'II.1']) {
    await clerk.openItem(report, place)
    await clerk.write(`${place}/narrative`, of(place))
    await clerk.finishItem()
  }
}

async function writeSecondHalf(clerk: Clerk, report: string) {
  await clerk.openItem(report, 'II.2')
  for (const document of documents) await clerk.addPlan(document)
  await clerk.finishItem()
  for (const place of none) {
    await clerk.openItem(report, place)
    await clerk.sayNone()
    await clerk.continue()
  }
  await clerk.openItem(report, 'III')
  await clerk.write('III/strengths', of('III'))
  await clerk.finishItem()
  await clerk.openItem(report, '../van-ban')
  await clerk.field('letter/opening').fill(opening)
  await clerk.field('letter/closing').fill(closing)
  await clerk.field('letter/signer').fill('Đinh Văn Thử')
  await clerk.continue()
}

const handedIn = async (host: Page, round: string): Promise<number> => {
  await host.goto(round)
  const figure = host.getByRole('link', { name: /^Đã nộp/ }).first()
  return Number(/\d+/.exec(await figure.innerText())?.[0])
}

test('a real report goes from the clerk to the province, the server stopped and started in between', async ({
  app,
  browser,
  page,
}) => {
  const host = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(host, 'tonghop.snv@demo.example')
  await new Reviewer(host).openRound('Tổng kết')
  const round = host.url()
  const before = await handedIn(host, round)

  await signIn(page, 'chuyenvien.sdttg@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await writeFirstHalf(clerk, report)

  await clerk.openItem(report, 'II.2')
  await app.stop()
  await clerk.write('II.2/narrative', of('II.2'))
  await expect(page.getByText('còn giữ trên máy').or(page.getByText('Đã lưu trên máy này'))).toBeVisible()
  await app.start()
  await clerk.saved()
  await page.reload()
  for (const paragraph of of('II.2')) await expect(clerk.field('II.2/narrative')).toContainText(paragraph)
  await writeSecondHalf(clerk, report)

  const sent = await clerk.submit()
  await expect(page.getByText(sent.reference)).toBeVisible()

  await expect.poll(() => handedIn(host, round)).toBe(before + 1)
  await host.goto(`${round}?tim=${encodeURIComponent('dan toc va ton giao')}`)
  await host.getByRole('link', { name: 'Sở Dân tộc và Tôn giáo' }).first().click()
  await expect(host.getByRole('article').getByText('BÁO CÁO', { exact: true })).toBeVisible()
  const facts = host.getByRole('region', { name: 'Số liệu, danh sách' })
  await facts.getByRole('button', { name: '“17 công chức”' }).click()
  await expect.poll(() => host.evaluate(() => getSelection()?.toString())).toBe('17 công chức')

  const download = host.waitForEvent('download')
  await host.getByRole('link', { name: 'Tải DOCX' }).click()
  const file = await (await download).path()
  const letter = letterText(await readFile(file)).replace(/\s+/g, ' ')
  const typed = [
    opening,
    closing,
    ...Object.entries(paragraphs).flatMap(([place, all]) => (/^[IV]/.test(place) ? all : [])),
  ]
  for (const paragraph of typed) expect(letter).toContain(paragraph.replace(/\s+/g, ' '))
  for (const { number } of documents) expect(letter).toContain(number)
  for (const heading of [
    'sáng tạo trong Phong trào thi đua',
    'thành tích trong Phong trào thi đua',
    'thực hiện Phong trào thi đua',
    'ĐỀ XUẤT, KIẾN NGHỊ',
  ])
    expect(letter).toMatch(new RegExp(`${heading}: ?Không có`))

  await host.getByRole('button', { name: 'Tiếp nhận' }).click()
  await expect(host.getByText('Đã tiếp nhận báo cáo.')).toBeVisible()
})

test('what was acknowledged survives a power cut', { tag: '@whole' }, async ({ app, page }) => {
  await signIn(page, 'chuyenvien.sdttg@demo.example')
  const clerk = new Clerk(page)
  await page.getByRole('link', { name: /^Xem việc cần sửa/ }).click()
  await page.waitForURL(/\/bao-cao\/[^/]+$/)
  const report = page.url()
  await clerk.openItem(report, 'II.2')
  await clerk.write('II.2/narrative', ['Câu viết ngay trước khi mất điện. '])
  await clerk.saved()
  await app.kill()
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
  })
  await app.start()
  await clerk.openItem(report, 'II.2')
  await expect(clerk.field('II.2/narrative')).toContainText('Câu viết ngay trước khi mất điện.')
})
