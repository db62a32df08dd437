import { readFile } from 'node:fs/promises'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const round = 'Tổng kết Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025'
const pdf = (bytes: number): Buffer => Buffer.from(`%PDF-1.7\n${'x'.repeat(bytes - 16)}\n%%EOF\n`)

const fileOf = (page: Page) => page.getByRole('region', { name: /^Tệp của văn bản/ })
const choose = (page: Page, name: string, buffer: Buffer) =>
  fileOf(page)
    .locator('input[type=file]')
    .setInputFiles([{ name, mimeType: 'application/pdf', buffer }])

test('the request document comes with its file: added and replaced by the host, opened by a clerk', async ({
  app,
  browser,
  page,
}) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/dot')
  await page.getByRole('link', { name: round }).click()
  await expect(fileOf(page).getByText('Chưa có tệp.')).toBeVisible()
  // Its name says what it is not.
  await choose(page, 'Công văn.pdf', Buffer.from('<!doctype html>'))
  await expect(fileOf(page).getByRole('alert')).toContainText('Nội dung không phải PDF')
  await fileOf(page).getByRole('button', { name: 'Đã hiểu: Công văn.pdf' }).click()
  const request = pdf(1_200_000)
  await choose(page, 'Công văn số 12/SNV.pdf', request)
  await expect(fileOf(page).getByRole('link', { name: 'Công văn số 12 SNV.pdf' })).toBeVisible()
  await expectAccessible(page, 'a round with the file of its document')

  const desk = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(desk, 'chuyenvien.23284@demo.example')
  await new Clerk(desk).startReport()
  await desk.getByText('Căn cứ, hướng dẫn của đợt').click()
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Công văn số 12 SNV.pdf' }).click(),
  ])
  expect((await readFile(await download.path())).equals(request)).toBe(true)
  await expectAccessible(desk, 'what a host says of a round, with the file')

  // Replaced: an open page has the other one by itself.
  await choose(page, 'Công văn đính chính.pdf', pdf(900))
  await expect(desk.getByRole('link', { name: 'Công văn đính chính.pdf' })).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Công văn số 12 SNV.pdf' })).toHaveCount(0)
  await fileOf(page).getByRole('button', { name: 'Bỏ tệp Công văn đính chính.pdf' }).click()
  await fileOf(page)
    .getByRole('group', { name: 'Bỏ tệp Công văn đính chính.pdf' })
    .getByRole('button', { name: 'Bỏ tệp', exact: true })
    .click()
  await expect(fileOf(page).getByText('Chưa có tệp.')).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Công văn đính chính.pdf' })).toHaveCount(0)
})

test('a hint of a published outline is mended, and who is writing has it at once', async ({ app, browser, page }) => {
  const desk = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(desk, 'chuyenvien.21472@demo.example')
  const clerk = new Clerk(desk)
  await clerk.openItem(await clerk.startReport(), 'II.1')
  await clerk.field('II.1/narrative').click()
  await desk.keyboard.insertText('Đang viết dở')

  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/dot')
  await page.getByRole('link', { name: round }).click()
  await page.goto('/quan-tri/de-cuong')
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Đề cương báo cáo tổng kết', exact: true }) })
    .getByRole('link', { name: 'Bản 1', exact: true })
    .click()
  await page.getByRole('button', { name: 'Sửa hướng dẫn, ví dụ' }).click()
  await page.locator('summary', { hasText: /^II\.1 / }).click()
  const item = page.locator('details', { has: page.locator('summary', { hasText: /^II\.1 / }) })
  await item
    .getByRole('textbox', { name: /^Hướng dẫn/ })
    .first()
    .fill('<b>Nêu số văn bản</b>')
  await page.getByRole('button', { name: 'Lưu hướng dẫn, ví dụ' }).click()
  await expect(page.getByRole('alert')).toContainText('Chưa lưu: 1 chỗ phải sửa lại')
  await expectAccessible(page, 'hints of a published outline, one is wrong')
  await item
    .getByRole('textbox', { name: /^Hướng dẫn/ })
    .first()
    .fill('Nêu số, ngày ban hành của từng văn bản.')
  await page.getByRole('button', { name: 'Lưu hướng dẫn, ví dụ' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu.' })).toBeFocused()
  await expect(page.locator('ins', { hasText: 'Nêu số, ngày ban hành của từng văn bản.' })).toBeVisible()
  await expectAccessible(page, 'a published outline after its hints were changed')

  await expect(desk.getByText('Nêu số, ngày ban hành của từng văn bản.').first()).toBeVisible()
  await expect(clerk.field('II.1/narrative')).toContainText('Đang viết dở')
  await clerk.saved()
})
