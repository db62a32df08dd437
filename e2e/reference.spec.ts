import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Fills in what every decree has. */
async function decree(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Thêm văn bản' }).click()
  await page.getByRole('heading', { level: 1, name: 'Thêm văn bản' }).waitFor()
  await field(page, 'Loại văn bản').selectOption({ label: 'Nghị định' })
  await field(page, 'Số, ký hiệu').fill(number)
  await field(page, 'Cơ quan ban hành').fill('Chính phủ')
}

test('an administrator says what is no longer in force, and a clerk who rests on it is told softly', {
  tag: '@whole',
}, async ({ browser, page }) => {
  await signIn(page, 'tonghop.snv@demo.example')

  await test.step('a decree, and the one that it replaced', async () => {
    await page.goto('/quan-tri')
    await page.getByRole('link', { name: 'Danh mục văn bản chung' }).click()
    await decree(page, '152/2025/NĐ-CP')
    await button(page, 'Lưu').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nghị định 152/2025/NĐ-CP' })).toBeVisible()
    await page.getByRole('link', { name: 'Danh mục văn bản chung' }).click()
    await decree(page, '98/2023/NĐ-CP')
    await field(page, 'Tìm văn bản thay thế').fill('152/2025')
    await button(page, 'Tìm').click()
    await button(page, 'Chọn 152/2025/NĐ-CP, Chính phủ').click()
    await button(page, 'Lưu').click()
    await expect(page.getByRole('alert')).toContainText('ghi ngày văn bản này hết hiệu lực')
    await expectAccessible(page, 'the form of a document with problems')
    await field(page, 'Hết hiệu lực từ ngày').fill('1/7/2025')
    await button(page, 'Lưu').click()
    await expect(page.getByText('Văn bản này đã hết hiệu lực từ 01/07/2025.')).toBeVisible()
    await page.getByRole('link', { name: 'Danh mục văn bản chung' }).click()
    await field(page, 'Hiệu lực').selectOption({ label: 'Đã hết hiệu lực' })
    await expect(page.getByText('Đang hiện 1 trong 1 văn bản')).toBeVisible()
    await expectAccessible(page, 'the registry of documents')
  })

  await test.step('a form of commendation is new, another one ends', async () => {
    await page.goto('/quan-tri/hinh-thuc-khen-thuong')
    await button(page, 'Thêm hình thức').click()
    await field(page, 'Tên hình thức').fill('Bằng khen của Bộ trưởng')
    await field(page, 'Cấp quyết định').selectOption({ label: 'Chính phủ' })
    await field(page, 'Có hiệu lực từ ngày').fill('1/1/2024')
    await expectAccessible(page, 'the forms of commendation, a new one among them')
    await button(page, 'Lưu').click()
    await button(page, 'Sửa hình thức khen thưởng: Bằng khen của Bộ trưởng').click()
    await expect(page.getByRole('region', { name: 'Lịch sử thay đổi' })).toContainText('đã tạo')
    await button(page, 'Thôi').click()
    await button(page, 'Sửa hình thức khen thưởng: Tập thể lao động xuất sắc').click()
    await field(page, 'Hết hiệu lực từ ngày').fill('1/10/2026')
    await button(page, 'Lưu').click()
    await expect(page.getByText('Hết hiệu lực từ 01/10/2026')).toBeVisible()
  })

  await test.step('a figure is found in the catalogue', async () => {
    await page.goto('/quan-tri/so-lieu?tim=dat+hien')
    await expect(page.getByRole('rowheader', { name: /^Đất hiến/ }).first()).toBeVisible()
    await expectAccessible(page, 'the catalogue of figures')
  })

  await test.step('a clerk is told, and chooses from the forms of today', async () => {
    const clerk = new Clerk(await (await browser.newContext()).newPage())
    await signIn(clerk.page, 'chuyenvien.21124@demo.example')
    const report = await clerk.startReport()
    await clerk.openItem(report, 'II.1')
    await clerk.write('II.1/narrative', ['Căn cứ Nghị định số 98/2023/NĐ-CP, xã đã phát động phong trào.'])
    await clerk.openItem(report, 'II.4')
    await clerk.page.getByRole('button', { name: /^Thêm/ }).first().click()
    const forms = clerk.page.getByLabel('Hình thức khen thưởng')
    await forms.selectOption({ label: 'Bằng khen của Bộ trưởng' })
    await expect(forms.getByText('Tập thể lao động xuất sắc (hết hiệu lực từ 01/10/2026)')).toHaveCount(1)
    await clerk.page.goto(`${report}/kiem-tra`)
    const note = clerk.page.getByRole('link', { name: /đã hết hiệu lực từ 01\/07\/2025/ })
    await expect(note).toContainText('nay là Nghị định 152/2025/NĐ-CP của Chính phủ')
    await expectAccessible(clerk.page, 'a check that tells of an ended document')
    await note.click()
    await expect(clerk.page).toHaveURL(/\/muc\/II\.1/)
  })
})
