import { expectAccessible } from './support/axe.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const find = async (page: Page, label: string, words: string) => {
  await page.getByLabel(label, { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
}

const pick = async (page: Page, label: string, words: string, name: string) => {
  await page.getByLabel(label, { exact: true }).fill(words)
  await page.getByRole('button', { name: `Chọn ${name}` }).click()
}

const history = (page: Page) => page.getByRole('region', { name: 'Lịch sử thay đổi' })

test('an administrator adds, finds, changes and ends an agency', async ({ page }) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/co-quan/moi')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert')).toContainText('Hãy điền “Tên đầy đủ”')
  await expectAccessible(page, 'the form of an agency with problems')
  for (const [label, text] of [
    ['Tên đầy đủ', 'Trung tâm Khuyến nông thử nghiệm'],
    ['Tên ngắn', 'TT Khuyến nông'],
    ['Mã trong hệ thống', 'TTKNTN'],
    ['Mã định danh điện tử', 'H48.777'],
    ['Ký hiệu trong số văn bản', 'TTKN'],
    ['Địa danh ghi trước ngày tháng', 'Quảng Ngãi'],
    ['Chức vụ người đứng đầu', 'Giám đốc'],
    ['Hoạt động từ ngày', '1/7/2025'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text)
  // What was typed is not lost by a link; whoever means it says so.
  await page.getByRole('link', { name: 'Cơ quan, đơn vị' }).first().click()
  await page.getByRole('dialog', { name: 'Rời trang này?' }).getByRole('button', { name: 'Ở lại' }).click()
  await expect(page.getByLabel('Tên ngắn', { exact: true })).toHaveValue('TT Khuyến nông')
  await page.getByLabel('Loại', { exact: true }).selectOption({ label: 'Sở, ban, ngành' })
  await page.getByLabel('Thủ trưởng').check()
  await pick(page, 'Trực thuộc', 'so noi vu', 'Sở Nội vụ')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trung tâm Khuyến nông thử nghiệm' })).toBeVisible()

  // Found without marks, and by its electronic code.
  await page.goto('/quan-tri/co-quan')
  await find(page, 'Tìm cơ quan', 'khuyen nong thu')
  await expect(page.getByText('Đang hiện 1 trong 1 cơ quan')).toBeVisible()
  await find(page, 'Tìm cơ quan', 'h48.777')
  await expect(page.getByText('Đang hiện 1 trong 1 cơ quan')).toBeVisible()
  await expectAccessible(page, 'the list of agencies')
  await page.getByRole('link', { name: 'Trung tâm Khuyến nông thử nghiệm' }).click()

  await page.getByRole('button', { name: 'Sửa thông tin' }).click()
  await page.getByLabel('Tên ngắn', { exact: true }).fill('TTKN tỉnh')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(history(page).getByRole('listitem').first()).toContainText('TT Khuyến nông → TTKN tỉnh')

  await page.getByRole('button', { name: 'Kết thúc cơ quan' }).click()
  await expectAccessible(page, 'an agency that is being ended')
  await pick(page, 'Công việc chuyển cho', 'dan toc va ton', 'Sở Dân tộc và Tôn giáo')
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await expect(page.getByText(/^Cơ quan không còn từ /)).toBeVisible()
  await expect(history(page).getByRole('listitem').first()).toContainText('đã kết thúc')
  await page.getByRole('link', { name: 'Sở Dân tộc và Tôn giáo' }).first().click()
  // What still asks something of it stands in the way.
  await page.getByRole('button', { name: 'Kết thúc cơ quan' }).click()
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Chưa làm được, vì còn vướng' })).toBeVisible()
})

test('an administrator gives a person roles, and puts one out at once', async ({ app, browser, page }) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/nguoi-dung/moi')
  await page.getByLabel('Họ và tên').fill('Lâm Thị Thử')
  await page.getByLabel('Thư điện tử').fill('chuyenvien.nhnn@demo.example')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert')).toContainText('Thư điện tử này đã có ở người khác')
  await page.getByLabel('Thư điện tử').fill('Lam.Thu@demo.example')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lâm Thị Thử' })).toBeVisible()
  await expect(page.getByText('lam.thu@demo.example').first()).toBeVisible()

  const add = async (agency: string, words: string, role: string) => {
    await page.getByRole('button', { name: 'Thêm vai trò' }).click()
    await pick(page, 'Cơ quan', words, agency)
    await page.getByRole('form', { name: 'Thêm vai trò' }).getByLabel('Vai trò', { exact: true }).selectOption(role)
  }
  await add('Sở Công Thương', 'cong thuong', 'clerk')
  await page.getByLabel('Được gửi báo cáo ở mọi đợt').check()
  await expectAccessible(page, 'a role that is being given')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await add('Sở Nội vụ', 'so noi vu', 'reviewer')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Chọn ít nhất một khối, cụm').first()).toBeVisible()
  await page.getByLabel(/^Khối 1: /).check()
  await page.getByRole('button', { name: 'Lưu' }).click()
  const roles = page.getByRole('region', { name: 'Vai trò', exact: true })
  await expect(roles.getByRole('listitem')).toHaveCount(2)
  await expect(history(page)).toContainText('đã thêm vai trò')
  await expectAccessible(page, 'a person')

  await page.goto('/quan-tri/nguoi-dung?vai-tro=reviewer')
  await expect(page.getByRole('link', { name: 'Lâm Thị Thử' })).toBeVisible()
  await expectAccessible(page, 'the list of people')

  // Who works in another window is out with the click.
  const other = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(other, 'chuyenvien.bqlkkt@demo.example')
  await page.goto('/quan-tri/nguoi-dung')
  await find(page, 'Tìm người', 'chuyenvien.bqlkkt')
  await expect(page.locator('tbody a')).toHaveCount(1)
  await page.locator('tbody a').click()
  await page.getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await expectAccessible(page, 'an account that is being deactivated')
  await page.getByRole('dialog').getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await expect(page.getByText(/^Tài khoản đã ngừng /)).toBeVisible()
  await other.goto('/')
  await expect(other.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
  await page.getByRole('button', { name: 'Mở lại tài khoản' }).click()
  await expect(page.getByRole('button', { name: 'Ngừng tài khoản' })).toBeVisible()
})

test('a head lets a clerk send, names a deputy, and sees who may do what', async ({ page }) => {
  await signIn(page, 'lanhdao.bvdk@demo.example')
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('link', { name: 'Cơ quan của tôi' }).click()
  await page.getByRole('button', { name: 'Cử người thay lãnh đạo' }).click()
  await page.getByLabel('Họ và tên').fill('Trương Phó')
  await page.getByLabel('Thư điện tử').fill('pho.bvdk@demo.example')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert')).toContainText('Người thay lãnh đạo cần có ngày hết')
  await expectAccessible(page, 'a deputy who is being named')
  await page.getByLabel('Không còn từ ngày').fill('31/12/2099')
  await page.getByRole('button', { name: 'Lưu' }).click()
  const people = page.getByRole('list', { name: 'Chuyên viên và người thay lãnh đạo' })
  await expect(people).toContainText('Trương Phó')
  await page.getByRole('button', { name: /^Kết thúc từ hôm nay: Trương Phó/ }).click()
  await page.getByRole('button', { name: 'Kết thúc vai trò' }).click()
  await expect(people).not.toContainText('Trương Phó')

  await page.getByRole('button', { name: /^Quyền gửi báo cáo của / }).click()
  await page.getByLabel('Mọi đợt, kể cả đợt sau này').uncheck()
  await page.getByRole('group', { name: 'Chỉ những đợt sau' }).getByRole('checkbox').first().check()
  await page
    .getByRole('region', { name: /^Quyền gửi báo cáo của / })
    .getByRole('button', { name: 'Lưu' })
    .click()
  await expect(people).toContainText('Được gửi: ')
  await expectAccessible(page, 'the own agency')

  await page.getByRole('link', { name: 'Ai làm được gì' }).click()
  await expect(page.getByRole('row', { name: /^Gửi báo cáo / })).toBeVisible()
  await expectAccessible(page, 'who may do what')
})

test('an administrator adds and moves a block', async ({ page }) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await page.goto('/quan-tri/khoi')
  await page.getByRole('button', { name: 'Thêm khối, cụm' }).click()
  await page.getByLabel('Tên', { exact: true }).fill('Cụm thử nghiệm')
  await page.getByLabel('Mã', { exact: true }).fill('CTN')
  await page.getByLabel('Thứ tự').fill('mười')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert')).toContainText('Nhập một số nguyên')
  await expectAccessible(page, 'a block that is being added')
  await page.getByLabel('Thứ tự').fill('99')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('button', { name: 'Sửa khối, cụm: Cụm thử nghiệm' }).click()
  await page.getByLabel('Tên', { exact: true }).fill('Cụm thử')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('button', { name: 'Sửa khối, cụm: Cụm thử' }).click()
  await expect(history(page)).toContainText('Cụm thử nghiệm → Cụm thử')
})
