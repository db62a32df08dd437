import { expect, test } from './support/fixtures.ts'
import { type Email, signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

test('the administrator sees what is amiss, whom to call, and extends one deadline', async ({ page, browser, app }) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'tonghop.snv@demo.example')
  const round = await reviewer.openRound('văn hóa công sở')
  const attention = page.getByRole('region', { name: 'Cần xử lý' })
  const overdue = attention.getByRole('link', { name: /đơn vị quá hạn chưa nộp$/ })
  const count = Number.parseInt((await overdue.getAttribute('aria-label')) ?? '', 10)
  expect(count).toBeGreaterThan(0)
  await overdue.click()
  await expect(page.getByRole('status').filter({ hasText: /^\d+ báo cáo/ })).toHaveText(`${count} báo cáo`)
  const first = page.getByRole('row').nth(1)
  await expect(first).toContainText('Quá hạn')
  await expect(first.getByRole('link', { name: /\S/ }).filter({ visible: true }).nth(1)).toHaveAttribute(
    'href',
    /^mailto:/,
  )

  await page.getByLabel('Trạng thái', { exact: true }).selectOption({ label: 'Lãnh đạo đơn vị: tất cả' })
  await expect(page).toHaveURL(/loc=qua-han.*dang-o=lanh-dao/)
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows.filter({ hasNotText: 'Trình lãnh đạo' })).toHaveCount(0)
  await expect(rows).not.toHaveCount(0)

  await reviewer.openReport(round, 'Thanh tra tỉnh')
  await expect(page.getByText('Quá hạn, chưa gửi')).toBeVisible()
  await page.getByRole('button', { name: 'Gia hạn' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Hạn mới', { exact: true }).fill('31/02/2099')
  await dialog.getByRole('button', { name: 'Gia hạn' }).click()
  // What is wrong stands on top, in the words beside the field; each line leads there.
  await expect(dialog.getByRole('alert')).toBeFocused()
  await dialog.getByRole('link', { name: 'Nhập ngày, ví dụ 30/11/2026' }).click()
  await expect(dialog.getByLabel('Hạn mới', { exact: true })).toBeFocused()
  await dialog.getByLabel('Hạn mới', { exact: true }).fill('31/12/2099')
  await dialog.getByLabel('Lý do').fill('Sáp nhập cơ quan.')
  await dialog.getByRole('button', { name: 'Gia hạn' }).click()
  // Past the day on which the round is compiled: not by the way.
  await dialog.getByRole('link', { name: 'Đánh dấu để xác nhận, hoặc chọn ngày khác' }).click()
  await dialog.getByRole('checkbox', { name: /^Hạn mới sau hạn tổng hợp của đợt/ }).check()
  await dialog.getByRole('button', { name: 'Gia hạn' }).click()
  await expect(page.getByText(/^Gia hạn đến 31\/12\/2099: .+ Lý do: Sáp nhập cơ quan\./)).toBeVisible()
  await expect(page.getByText('Hạn này sau hạn tổng hợp của đợt.')).toBeVisible()
  await expect(page.getByText('Quá hạn, chưa gửi')).toHaveCount(0)
  await page.goto(`${round}?loc=qua-han`)
  await expect(page.getByRole('status').filter({ hasText: /^\d+ báo cáo/ })).toHaveText(`${count - 1} báo cáo`)

  // A slip is corrected, then taken back; the agency reads until when, by whom and why.
  await reviewer.openReport(round, 'Thanh tra tỉnh')
  await page.getByRole('button', { name: 'Sửa gia hạn' }).click()
  await expect(dialog.getByLabel('Hạn mới', { exact: true })).toHaveValue('31/12/2099')
  await dialog.getByLabel('Hạn mới', { exact: true }).fill('30/11/2099')
  await dialog.getByRole('checkbox', { name: /^Hạn mới sau hạn tổng hợp/ }).check()
  await dialog.getByRole('button', { name: 'Ghi hạn đã sửa' }).click()
  await expect(page.getByText(/^Gia hạn đến 30\/11\/2099: /)).toBeVisible()
  await page.getByText('Các lần trước (1)').click()
  await expect(page.getByText(/^Gia hạn đến 31\/12\/2099: /)).toBeVisible()

  const agency = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(agency, 'chuyenvien.ttt@demo.example')
  await expect(agency.getByText(/^Gia hạn đến 30\/11\/2099: .+ duyệt ngày .+ Lý do: Sáp nhập cơ quan\./)).toBeVisible()

  await page.getByRole('button', { name: 'Bỏ gia hạn' }).click()
  await dialog.getByRole('button', { name: 'Bỏ gia hạn' }).click()
  await expect(dialog.getByRole('link', { name: 'Viết lý do bỏ gia hạn' })).toBeVisible()
  await dialog.getByLabel('Lý do').fill('Gia hạn nhầm đơn vị.')
  await dialog.getByRole('button', { name: 'Bỏ gia hạn' }).click()
  await expect(page.getByText('Quá hạn, chưa gửi')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Gia hạn', exact: true })).toBeVisible()
  await agency.reload()
  await expect(agency.getByText(/^Bỏ gia hạn: .+ Lý do: Gia hạn nhầm đơn vị\.$/)).toBeVisible()
})

test('a reviewer goes to what waits in their blocks, and is told why not elsewhere', async ({ page }) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'thamdinh.snv@demo.example')
  const round = await reviewer.openRound('văn hóa công sở')
  const mine = page.getByRole('link', { name: /báo cáo chờ anh\/chị đọc$/ })
  const count = Number.parseInt((await mine.getAttribute('aria-label')) ?? '', 10)
  await mine.click()
  await expect(page.getByRole('status').filter({ hasText: /^\d+ báo cáo/ })).toHaveText(`${count} báo cáo`)
  await expect(page.getByLabel('Khối, cụm thi đua').locator('option:checked')).toHaveText('Các khối, cụm của tôi')
  await page.getByRole('rowheader').first().getByRole('link').first().click()
  await page.getByRole('article').waitFor()
  await expect(page.getByText(`1/${count}`)).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByText(`2/${count}`)).toBeVisible()

  await reviewer.openReport(round, 'Hội Bảo trợ người khuyết tật và trẻ mồ côi tỉnh')
  await expect(page.getByText(/thuộc khối, cụm của người thẩm định khác.+phân công khối, cụm\.$/)).toBeVisible()
})

test('a remark hangs on a figure as on words, and says what it reopens', async ({ page }) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'tonghop.snv@demo.example')
  const round = await reviewer.openRound('văn hóa công sở')
  await reviewer.openReport(round, 'Đảng ủy Ủy ban nhân dân tỉnh')
  const letter = page.getByRole('article')
  await letter.waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: 'Đảng ủy' })).toBeHidden()
  // The room between the margins of an upright A4 page: no line runs out of it.
  await page.setViewportSize({ width: 605, height: 900 })
  await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(605)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(605)
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.keyboard.press('r')
  const form = page.getByRole('form', { name: 'Ý kiến mới' })
  await form.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await form.getByRole('link', { name: /^Chọn mục mà ý kiến nói đến/ }).click()
  await expect(form.getByLabel('Về mục')).toBeFocused()
  await form.getByRole('button', { name: 'Thôi' }).click()

  await page.getByRole('button', { name: /^Ý kiến về Công chức: / }).click()
  await expect(form.getByRole('blockquote')).toContainText('người')
  await form.getByRole('textbox', { name: 'Ý kiến' }).fill('Kiểm tra lại số công chức.')
  await form.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await page.getByRole('button', { name: 'Xem trong báo cáo' }).click()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('Công chức')
  await page.getByRole('button', { name: 'Trả lại (1 ý kiến)' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText('I.1 Đặc điểm chung')
})

test('a remark on the form of the letter leads the agency to the letter’s fields and is answered', async ({
  app,
  browser,
  page,
}) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'tonghop.snv@demo.example')
  await reviewer.openReport(await reviewer.openRound('văn hóa công sở'), 'Ủy ban Kiểm tra Tỉnh ủy')
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await page.getByLabel('Về mục').selectOption({ label: 'Thể thức văn bản' })
  await page.getByRole('textbox', { name: 'Ý kiến' }).fill('Ghi số, ký hiệu của báo cáo.')
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await reviewer.returnReport()
  const clerk = await page.locator('a[href^="mailto:chuyenvien"]').getAttribute('href')

  const desk = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(desk, clerk?.slice('mailto:'.length) as Email)
  await desk.getByRole('link', { name: /^Xem việc cần sửa/ }).click()
  const toFix = desk.getByRole('region', { name: '1 việc cần sửa' })
  await toFix.getByRole('button', { name: 'Đã sửa', exact: true }).click()
  await expect(desk.getByRole('heading', { name: 'Đã trả lời mọi ý kiến' })).toBeVisible()
  await desk.getByRole('link', { name: 'Mở mục Văn bản' }).click()
  await expect(desk).toHaveURL(/\/van-ban$/)
})
