import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { enterSignIn, signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const secret = 'Lời chỉ người trong cơ quan được đọc.'

/** A page that says nothing but that there is nothing here for this person. */
async function expectNothing(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Về trang chủ' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
}

test('a stranger sees nothing of a report, its letter or a dashboard', async ({ app, browser, page }) => {
  const home = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(home, 'chuyenvien.sgddt@demo.example')
  const clerk = new Clerk(home)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await clerk.write('I.2.1/narrative', [secret])
  await clerk.saved()
  const id = report.split('/').at(-1) ?? ''
  const host = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(host, 'thamdinh.snv@demo.example')
  const round = await new Reviewer(host).openRound('Tổng kết')
  const roundId = round.split('/').at(-1) ?? ''

  await signIn(page, 'chuyenvien.hkh@demo.example')
  const heard: string[] = []
  // Every answer is read before the page has it: of one that the page left meanwhile nothing could be read afterwards.
  await page.route(/graphql/u, async (route) => {
    const answer = await route.fetch()
    heard.push(await answer.text())
    await route.fulfill({ response: answer })
  })
  for (const tail of ['', '/muc/I.2.1', '/van-ban', '/kiem-tra', '/bien-nhan', '/lich-su', '/nhap-tu-word'])
    await expectNothing(page, report + tail)
  await expectNothing(page, round)
  await expectNothing(page, `${round}/bao-cao/${id}`)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  expect(heard.length).toBeGreaterThan(0)
  for (const text of heard) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain('Sở Giáo dục')
  }
  for (const [address, status] of [
    [`/letters/reports/${id}.docx`, 404],
    [`/letters/reports/${id}.pdf`, 404],
    [`/exports/reports/${id}.xlsx`, 404],
    [`/exports/rounds/${roundId}.csv`, 403],
  ] as const)
    expect((await page.request.get(address)).status(), address).toBe(status)

  // The host asked for the report, but a draft is not theirs to read.
  await host.goto(`${round}/bao-cao/${id}`)
  await expect(host.getByText('Đơn vị chưa gửi báo cáo này.')).toBeVisible()
  await expect(host.getByText(secret)).toHaveCount(0)
  expect((await host.request.get(`/letters/reports/${id}.docx`)).status()).toBe(404)
})

test('who is not signed in is led to signing in and back to where they wanted', async ({ page }) => {
  const answer = await page.request.get('/letters/reports/00000000-0000-4000-8000-000000000000.docx')
  expect(answer.status()).toBe(401)
  await signIn(page, 'chuyenvien.cdkg@demo.example')
  const item = `${await new Clerk(page).startReport()}/muc/II.2?o=II.2%2Fnarrative`
  await page.context().clearCookies()
  await page.goto(item)
  await page.waitForURL(/\/dang-nhap\?tiep=/)
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
  await enterSignIn(page, 'chuyenvien.cdkg@demo.example')
  await page.waitForURL(item)
  await expect(page.getByRole('button', { name: 'Tiếp tục' })).toBeVisible()
})
