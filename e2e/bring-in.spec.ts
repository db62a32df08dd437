import { readFile } from 'node:fs/promises'
import { expectAccessible } from './support/axe.ts'
import { directoryFiles, wrongFile, wrongRows } from './support/documents/directory-files.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const group = (page: Page, name: string, count: string) =>
  page.getByRole('group', { name: 'Chọn nhóm dòng để xem' }).getByRole('button', { name: `${count} ${name}` })

async function openPage(page: Page): Promise<void> {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri')
  await page.getByRole('link', { name: 'Nhập cơ quan, người dùng từ tệp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập cơ quan và người dùng từ tệp')
}

const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type=file]').setInputFiles(files)

test('a province comes in from two files, once; wrong rows come back with their reasons', async ({ page }) => {
  await openPage(page)
  await expectAccessible(page, 'before a file')
  await choose(page, directoryFiles())
  await expect(page.getByRole('status').filter({ hasText: 'Đã đối chiếu 540 dòng.' })).toBeVisible()
  // The block that the file names is made on the way.
  await page.getByRole('button', { name: 'Tạo 1 khối, cụm này' }).click()
  await page.getByRole('button', { name: 'Tạo và xem lại tệp' }).click()
  for (const [name, count] of [
    ['Tạo mới', '540'],
    ['Sửa', '0'],
    ['Kết thúc', '0'],
    ['Giữ nguyên', '0'],
    ['Không nhận', '0'],
  ] as const)
    await expect(group(page, name, count)).toBeVisible()
  // What a column is taken for is said, and may be said otherwise: nothing else is lost by it.
  const agencies = page.getByRole('region', { name: 'co-quan.csv' })
  await agencies.getByText('5 trong 6 cột được nhập').click()
  await agencies.getByLabel('Cột C được hiểu là').selectOption('Tên ngắn')
  await expect(agencies.getByText('Thiếu cột “Tên cơ quan”.')).toBeVisible()
  await agencies.getByLabel('Cột C được hiểu là').selectOption('Tên cơ quan')
  await expect(group(page, 'Tạo mới', '540')).toBeVisible()
  await expectAccessible(page, 'with the preview')

  await page.getByRole('button', { name: 'Nhập 540 dòng' }).click()
  const done = page.getByRole('heading', { name: 'Đã nhập xong' })
  await expect(done).toBeVisible()
  await expect(page.getByText('540 tạo mới, 0 sửa, 0 kết thúc.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xem cơ quan, đơn vị' })).toHaveAttribute('href', '/quan-tri/co-quan')
  await expectAccessible(page, 'when it is done')

  await page.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await choose(page, directoryFiles())
  await expect(group(page, 'Giữ nguyên', '540')).toBeVisible()
  await expect(page.getByText('Không có gì để nhập: danh mục đã đúng như trong tệp.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Nhập \d/ })).toHaveCount(0)

  for (const file of ['co-quan.csv', 'nguoi-dung.csv'])
    await page.getByRole('button', { name: `Bỏ tệp ${file}` }).click()
  await choose(page, wrongFile())
  await expect(group(page, 'Không nhận', '14')).toHaveAttribute('aria-pressed', 'true')
  const refused = page.getByRole('region', { name: 'Không nhận' }).getByRole('listitem')
  for (const [index, [, reason]] of wrongRows.entries())
    await expect(refused.filter({ hasText: new RegExp(`^Dòng ${index + 2}(?!\\d)`) })).toContainText(reason)
  await expectAccessible(page, 'with refused rows')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải các dòng không nhận' }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(lines[0]).toBe('\ufeffLý do chưa nhận;Mã;Tên;Loại;Cấp trên;Khối;Có hiệu lực từ')
  expect(lines).toHaveLength(16) // the last one ends, too
  await page.getByRole('button', { name: 'Nhập 1 dòng' }).click()
  await expect(done).toBeVisible()
})

test('what cannot be read says why, and a server that is away loses nothing', async ({ page, context }) => {
  await openPage(page)
  const broken = { name: 'hong.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004') }
  await choose(page, broken)
  await expect(page.getByRole('alert')).toHaveText(/hong\.xlsx: Tệp bị hỏng, không đọc được/)
  await page.getByRole('button', { name: 'Bỏ tệp hong.xlsx' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)

  await choose(page, wrongFile())
  await expect(page.getByText('Đã đối chiếu 15 dòng.')).toBeVisible()
  await context.setOffline(true)
  await page.getByText('6 trong 6 cột được nhập').click()
  await page.getByLabel('Cột E được hiểu là').selectOption('Không nhập')
  await expect(page.getByRole('alert')).toHaveText(/Chưa liên lạc được với máy chủ/)
  await context.setOffline(false)
  await expect(page.getByRole('button', { name: 'Bỏ tệp sai.csv' })).toBeVisible()
  await page.getByRole('button', { name: 'Đọc lại' }).click()
  await expect(page.getByText('5 trong 6 cột được nhập')).toBeVisible()
})

test('is for administrators alone', async ({ page }) => {
  await signIn(page, 'chuyenvien.kttv@demo.example')
  await page.goto('/quan-tri/nhap-danh-muc')
  await expect(page.getByRole('heading', { name: 'Không tìm thấy' })).toBeVisible()
})
