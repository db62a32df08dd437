import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { addByName as add, templateSaved as saved } from './support/templates/edit-template.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a compiler copies the standard outline, adds an item, a figure and a choice, and publishes it', async ({
  page,
}) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/de-cuong')
  await page.getByRole('heading', { level: 1, name: 'Đề cương báo cáo' }).waitFor()
  await expectAccessible(page, 'templates')
  await page.getByRole('button', { name: 'Tạo đề cương' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page, 'templates, a name is missing')
  await page.getByLabel('Tên đề cương mới').fill('Tổng kết phong trào chuyển đổi số')
  await page.getByLabel('Bắt đầu từ').selectOption({ label: 'Đề cương mẫu tổng kết' })
  await page.getByRole('button', { name: 'Tạo đề cương' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tổng kết phong trào chuyển đổi số' }).waitFor()

  // A new item goes to the end of its chapter, and its number with it.
  await page.getByRole('button', { name: /^II Kết quả/ }).click()
  await add(page, 'Tên mục mới', 'Giải pháp trọng tâm')
  await page.getByRole('heading', { level: 2, name: 'II.6 Giải pháp trọng tâm' }).waitFor()
  await add(page, 'Tên số liệu mới', 'Lớp tập huấn')
  const figure = page.locator('details', { has: page.locator('summary', { hasText: 'Lớp tập huấn' }) })
  await expect(figure.locator('summary')).toBeFocused()
  // What is missing is said on top, with the way to it.
  await page.getByRole('link', { name: /^II\.6 Giải pháp trọng tâm.*Chưa có chữ ở đây\. Hãy nhập\.$/ }).click()
  await expect(figure.getByLabel('Đơn vị tính', { exact: true })).toBeFocused()
  await page.keyboard.type('lớp')
  await add(page, 'Câu hỏi mới', 'Đã có kế hoạch năm sau')
  await expectAccessible(page, 'an item being edited')
  await expect(page.getByRole('group', { name: 'Đã có kế hoạch năm sau' })).toBeVisible()
  await saved(page)

  // By keyboard: a line moves and keeps the focus.
  const line = page.getByRole('button', { name: /Giải pháp trọng tâm/ }).first()
  await line.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('button', { name: 'II.5 Giải pháp trọng tâm', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Hoàn tác bước vừa sửa' }).click()
  await expect(page.getByRole('button', { name: 'II.6 Giải pháp trọng tâm', exact: true })).toBeVisible()
  await saved(page)
  await page.reload()
  await page.getByRole('button', { name: 'Văn bản', exact: true }).click()
  await expect(page.getByText('6. Giải pháp trọng tâm')).toBeVisible()

  await page.getByRole('link', { name: 'Xem lại và công bố' }).click()
  await page.getByRole('heading', { level: 1, name: /^Công bố: / }).waitFor()
  await expectAccessible(page, 'publishing a first version')
  await page.getByRole('button', { name: 'Công bố đề cương' }).click()
  await page.getByRole('heading', { level: 1, name: 'Đề cương báo cáo' }).waitFor()
  const made = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Tổng kết phong trào chuyển đổi số' }) })
  await expect(made).toContainText(/Bản 1\s*công bố ngày .* · 11 mục/u)
})

test('a version that drops a question says what becomes of it, in rounds that run too', async ({ page }) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/de-cuong')
  await page
    .getByRole('button', { name: /^Sửa thành bản mới/ })
    .last()
    .click()
  await page.getByRole('heading', { name: 'Các phần, mục' }).waitFor()
  await page.getByRole('button', { name: /^II\.5 / }).click()
  await page.getByRole('button', { name: 'Bỏ mục này' }).click()
  await saved(page)
  await page.getByRole('link', { name: 'Xem lại và công bố' }).click()
  await expect(page.getByText('Còn 3 câu hỏi cũ chưa chọn ngừng hay chuyển')).toBeVisible()
  await expectAccessible(page, 'fates to be chosen')
  for (const question of await page.getByRole('radio', { name: 'Ngừng hỏi' }).all()) await question.check()
  await page.getByRole('heading', { name: 'Đợt báo cáo đang dùng bản trước' }).waitFor()
  await page
    .getByRole('radio', { name: /^Bản mới cho / })
    .first()
    .check()
  await expectAccessible(page, 'publishing into rounds')
  await page.getByRole('button', { name: 'Công bố đề cương' }).click()
  await page.getByRole('heading', { level: 1, name: 'Đề cương báo cáo' }).waitFor()
  await expect(page.getByText(/Bản 2\s*công bố/u)).toBeVisible()
})

test('two who edit one template both keep what they wrote', { tag: '@whole' }, async ({ browser, page }) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/de-cuong')
  await page.getByLabel('Tên đề cương mới').fill('Hai người cùng sửa')
  await page.getByRole('button', { name: 'Tạo đề cương' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hai người cùng sửa' }).waitFor()
  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'vi-VN' })).newPage()
  await signIn(other, 'tonghop.snv@demo.example')
  await other.goto(new URL(page.url()).pathname)
  await other.getByRole('button', { name: /^II\.3 / }).click()
  await other.getByLabel('Tiêu đề in trong báo cáo').fill('Của người kia')
  await saved(other)

  await page.getByRole('button', { name: /^II\.1 / }).click()
  await page.getByLabel('Tiêu đề in trong báo cáo').fill('Của tôi')
  await saved(page)
  await page.getByRole('button', { name: /^II\.3 / }).click()
  await expect(page.getByLabel('Tiêu đề in trong báo cáo')).toHaveValue('Của người kia')

  await other.getByRole('button', { name: /^II\.2 / }).click()
  await other.getByLabel('Tiêu đề in trong báo cáo').fill('Họ sửa trước')
  await saved(other)
  await page.getByRole('button', { name: /^II\.2 / }).click()
  await page.getByLabel('Tiêu đề in trong báo cáo').fill('Tôi sửa sau')
  await page.getByRole('heading', { name: 'Có người khác vừa sửa cùng 1 chỗ' }).waitFor()
  await expectAccessible(page, 'two edits of one item')
  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await saved(page)
  await other.reload()
  await other.getByRole('button', { name: /^II\.2 / }).click()
  await expect(other.getByLabel('Tiêu đề in trong báo cáo')).toHaveValue('Tôi sửa sau')
})
