import type { Locator } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

/** Presses and choices of whoever prepares; what is typed is not counted. */
let acts = 0
const press = async (target: Locator) => {
  acts++
  await target.click()
}
const choose = async (target: Locator, option: { label: string } | { index: number }) => {
  acts++
  await target.selectOption(option)
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const field = (page: Page, name: string | RegExp) => page.getByLabel(name, { exact: typeof name === 'string' })

/** A day as it is typed, so many days from today in Vietnam, never one that is off. */
const workday = (days: number): string => {
  const at = new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000)
  // Wednesday is in no week an end; holidays are confirmed below where one falls on it.
  at.setUTCDate(at.getUTCDate() + ((3 - at.getUTCDay() + 7) % 7))
  return at.toISOString().slice(0, 10).split('-').reverse().join('/')
}
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/')

/** Told once: a journey over midnight means the same days at its end. */
const days = {
  today: today(),
  deadline: workday(30),
  compiled: workday(45),
  later: workday(60),
  compiledLater: workday(75),
}

const name = 'Sơ kết phong trào Chuyển đổi số năm nay'

test('a compiler makes a movement and a round from nothing; a clerk has it, and its deadline moves', async ({
  app,
  browser,
  page,
}) => {
  await signIn(page, 'tonghop.snv@demo.example')
  await press(page.getByRole('link', { name: 'Quản trị', exact: true }))
  await press(page.getByRole('link', { name: /Phong trào thi đua$/ }))
  await press(page.getByRole('link', { name: 'Tạo phong trào' }))
  await field(page, 'Tên phong trào').fill('Chuyển đổi số')
  await field(page, 'Từ năm').fill('2026')
  await field(page, 'Đến năm').fill('2030')
  await press(field(page, 'Văn bản mới'))
  await choose(field(page, 'Loại văn bản'), { label: 'Kế hoạch' })
  await field(page, 'Số, ký hiệu').fill('315/KH-UBND')
  await field(page, 'Cơ quan ban hành').fill('UBND tỉnh Quảng Ngãi')
  await press(button(page, 'Lưu phong trào'))
  await expect(page.getByRole('heading', { name: 'Chuyển đổi số', level: 1 })).toBeVisible()
  await expectAccessible(page, 'movement')

  await press(page.getByRole('link', { name: 'Chuẩn bị đợt báo cáo' }))
  // Nothing but the movement is there: it is kept all the same.
  await press(button(page, 'Lưu bản nháp'))
  await expect(page.getByRole('heading', { name: 'Công bố', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Đặt tên đợt' })).toBeVisible()
  await field(page, 'Tên đợt').fill(name)
  await field(page, 'Ngày mở').fill(days.today)
  await field(page, 'Giờ mở').fill('00:00')
  await field(page, 'Hạn của các đơn vị (hết ngày)').fill(days.deadline)
  await field(page, 'Hạn tổng hợp (hết ngày)').fill(workday(20))
  await field(page, 'Chốt số liệu đến hết ngày').fill(days.today)
  await press(button(page, 'Lưu bản nháp'))
  await expect(page.getByRole('link', { name: 'Hạn tổng hợp phải sau hạn của các đơn vị' })).toBeVisible()
  await field(page, 'Hạn tổng hợp (hết ngày)').fill(days.compiled)
  await press(button(page, 'Lưu bản nháp'))
  await expect(page.getByText(/^Đã lưu bản nháp lúc/)).toBeVisible()

  await field(page, 'Dán mã cơ quan').fill('khong-co-ma-nay')
  await press(button(page, 'Thêm các mã này'))
  await expect(page.getByText('không có cơ quan nào mang mã này')).toBeVisible()
  await press(button(page, 'Thêm tất cả cơ quan'))
  await expect(page.getByText(/^Đã thêm \d+ cơ quan\.$/)).toBeVisible()
  await expect(page.getByText('Đợt đã đủ để công bố.')).toBeVisible()
  await expectAccessible(page, 'draft of a round')
  await page.setViewportSize({ width: 1280, height: 900 })

  const clerk = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(clerk, 'chuyenvien.21085@demo.example')
  await expect(clerk.getByRole('heading', { name })).toHaveCount(0)
  for (const box of await page.getByRole('checkbox').all()) await press(box)
  await press(button(page, 'Công bố đợt báo cáo'))
  await expect(page.getByText(/^Đang mở · Đã gửi 0\//)).toBeVisible()
  // From nothing, movement and mistakes and all.
  expect(acts).toBeLessThanOrEqual(40)
  await clerk.reload()
  await expect(clerk.getByRole('heading', { name })).toBeVisible()

  await press(button(page, 'Dời hạn'))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Hạn của các đơn vị (hết ngày)').fill(days.later)
  await dialog.getByLabel('Hạn tổng hợp (hết ngày)').fill(days.compiledLater)
  await press(dialog.getByRole('button', { name: 'Dời hạn' }))
  await expect(dialog.getByText('Viết lý do').first()).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Bão số 12')
  for (const box of await dialog.getByRole('checkbox').all()) await press(box)
  await press(dialog.getByRole('button', { name: 'Dời hạn' }))
  await expect(page.getByText('Đã dời hạn.')).toBeVisible()
  await expectAccessible(page, 'running round')
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(page.getByText('Lý do: Bão số 12')).toBeVisible()
  await expect(page.locator('ins', { hasText: days.later })).toBeVisible()
  await clerk.reload()
  await expect(clerk.getByText(`Hạn ${days.later}`)).toBeVisible()

  // What the host says of the round changes while it runs, and clerks read it at once.
  await button(page, 'Sửa căn cứ, hướng dẫn').click()
  await page.getByRole('dialog').getByLabel('Hướng dẫn thực hiện').fill('Viết ngắn, có số liệu.')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await clerk.locator('li').filter({ hasText: name }).getByRole('link').first().click()
  await clerk.getByText('Căn cứ, hướng dẫn của đợt').click()
  await expect(clerk.getByText('Viết ngắn, có số liệu.')).toBeVisible()
  await expectAccessible(clerk, 'what a host says of a round')

  // The next round comes from this one: a press for the list, one for the round, one for its copy.
  await page.goto('/quan-tri/dot')
  await expectAccessible(page, 'list of rounds')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('link', { name }).click()
  await button(page, 'Chuẩn bị đợt mới từ đợt này').click()
  await expect(page.getByText('Bản nháp: chỉ người chuẩn bị đợt này thấy.')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Đợt báo cáo đang chuẩn bị' })).toBeVisible()
})
