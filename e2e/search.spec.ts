import { readFileSync } from 'node:fs'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

/** Words that stand in no other report. */
const odd = 'Cây cầu tre ở thôn Gò Chùa do bà con tự bắc'

async function search(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('/')
  const field = page.getByLabel('Tìm trong mọi điều anh/chị được xem')
  await expect(field).toBeFocused()
  await field.fill(words)
  await field.press('Enter')
}

const results = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })

test('a sentence is found by who may see it, where it stands, and by nobody else', async ({ browser, page }) => {
  await signIn(page, 'chuyenvien.ctdlg@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.1')
  await clerk.write('I.1/narrative', [odd])
  await expect(page.getByRole('status').filter({ hasText: /^Đã lưu lúc/u })).toBeVisible()

  await search(page, 'cay cau tre o thon go chua')
  await expect(results(page)).toHaveCount(1)
  await expect(page.getByText('Bản nháp của cơ quan tôi').first()).toBeVisible()
  await expect(page.locator('mark').first()).toHaveText('Cây cầu tre ở thôn Gò Chùa')
  await expectAccessible(page, 'results of a search')
  await page.getByRole('link', { name: /Cây cầu tre/u }).click()
  await expect(page).toHaveURL(/\/muc\/I\.1/u)

  const host = await (await browser.newContext()).newPage()
  await signIn(host, 'tonghop.snv@demo.example')
  await search(host, 'cay cau tre o thon go chua')
  await expect(host.getByText('Không tìm thấy gì.')).toBeVisible()
  await expectAccessible(host, 'a search that finds nothing')

  // What was sent is found in any spelling, narrowed, and read where it stands.
  await search(host, '769 qd ubnd')
  await expect(results(host).first()).toBeVisible()
  const ofReports = host.getByRole('button', { name: /^Nội dung báo cáo/u })
  await ofReports.click()
  await expect(host).toHaveURL(/loai=report/u)
  // Until it has come the wider list stands there.
  await expect(ofReports).toHaveAttribute('aria-pressed', 'true')
  await expect(host.locator('main [aria-busy="true"]')).toHaveCount(0)
  await host
    .getByRole('link', { name: /^[IVX]+[. ].*769\/QĐ-UBND/u })
    .first()
    .click()
  await host.getByRole('article').waitFor()
  await expect.poll(() => host.evaluate(() => String(getSelection()))).toContain('769/QĐ-UBND')
  await host.context().close()
})

test('a leader finds a movement and sees it over the years', async ({ page }) => {
  await signIn(page, 'lanhdao.tinh@demo.example')
  await search(page, 'chung suc xay dung nong thon moi')
  await page.getByRole('button', { name: /^Phong trào thi đua/u }).click()
  await expect(results(page)).toHaveCount(1)
  await page.getByRole('link', { name: /chung sức xây dựng nông thôn mới/u }).click()
  await expect(page.getByRole('heading', { level: 1, name: /nông thôn mới/u })).toBeVisible()
  const picture = page.getByRole('figure', { name: 'Khen thưởng theo hình thức' })
  await expect(picture.getByText(/^Biểu đồ thanh: Khen thưởng theo hình thức/u)).toBeAttached()
  await picture.getByText('Bảng số liệu').click()
  await expect(picture.getByRole('table')).toBeVisible()
  await expectAccessible(page, 'a movement over the years')
  const download = page.waitForEvent('download')
  await picture.getByRole('button', { name: /^Tải CSV/u }).click()
  const file = await download.then((one) => one.path())
  expect(readFileSync(file, 'utf8')).toMatch(/^\ufeffNội dung,/u)
})
