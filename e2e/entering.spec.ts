import { basename } from 'node:path'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { sampleWordFile } from './support/documents/word-file.ts'
import { expect, test } from './support/fixtures.ts'
import { Importer } from './support/importer.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const agency = 'Hội Nhà báo tỉnh'
const scan = {
  name: 'Bản quét 07-BC-HNB.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nx\n%%EOF\n'),
}
const unusedTitle = 'Tệp đã đưa lên mà chưa nhập thay'
const typed = 'Hội đề nghị được cung cấp tài liệu tuyên truyền sớm hơn.'
const own = 'Hội viết thêm sau khi tiếp nhận bản nhập thay.'

test('a letter on paper is entered by the host with its scan; the agency goes on with it and sends its own', async ({
  app,
  browser,
  page,
}, testInfo) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'tonghop.snv@demo.example')
  const round = await reviewer.openRound('Tổng kết')
  await reviewer.openReport(round, agency)
  await page.getByRole('link', { name: 'Nhập thay báo cáo đã đến bằng cách khác' }).click()
  const form = page.getByRole('form', { name: 'Nhập thay báo cáo đã đến bằng cách khác' })

  // Sent too early, all that is missing is said, each beside its field.
  const enter = page.getByRole('button', { name: 'Nhập thay báo cáo', exact: true })
  await enter.click()
  const summary = form.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(6)
  await expectAccessible(page, 'the form for a letter that came, with problems')

  const yesterday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() - 86_400_000)
  await form.getByLabel('Ngày đến').fill(yesterday)
  await form.getByLabel('Giờ đến').fill('9h30')
  await form.getByRole('radio', { name: 'Văn bản giấy' }).click()
  await form.locator('input[type=file]').setInputFiles([scan])
  await expect(form.getByRole('link', { name: scan.name })).toBeVisible()

  // On another computer one more is brought, and left there.
  const elsewhere = await browser.newContext({ baseURL: app.url, storageState: await page.context().storageState() })
  const left = await elsewhere.newPage()
  await left.goto(page.url())
  await expect(left.getByRole('region', { name: unusedTitle }).getByRole('link', { name: scan.name })).toBeVisible()
  await left.locator('form input[type=file]').setInputFiles([{ ...scan, name: 'Nhầm.pdf' }])
  await expect(left.getByText('đã lên máy chủ')).toBeVisible()
  await expectAccessible(left, 'files that were brought and not entered')
  await elsewhere.close()

  const importer = new Importer(page)
  const file = await sampleWordFile(testInfo.outputPath())
  await page.getByRole('region', { name: 'Chọn tệp' }).locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText(/việc cần xác nhận/)).toContainText(basename(file))
  await importer.placeParts()
  await importer.tickDoubted('Các mục ghi “Không có”')
  await importer.placeProposals('Các mục ghi “Không có”')
  await importer.placeProposals('Kế hoạch, văn bản triển khai đọc được')
  await expectAccessible(page, 'the form for a letter that came, its file read')

  await page.getByRole('radio', { name: 'Gõ và sửa từng mục' }).click()
  await page.getByLabel('Mục', { exact: true }).selectOption({ label: 'IV Đề xuất, kiến nghị – đã có nội dung' })
  await page.getByRole('button', { name: 'Hoàn tác, mục này có nội dung' }).click()
  await new Clerk(page).write('IV/narrative', [typed])
  await expectAccessible(page, 'the form for a letter that came, typed')
  // The power goes: nothing of it is lost.
  await page.reload()
  await expect(page.getByText('Phần đang nhập dở trên máy này đã được mở lại.')).toBeVisible()
  await expect(form.getByLabel('Giờ đến')).toHaveValue('9h30')
  await expect(form.getByRole('link', { name: scan.name })).toBeVisible()
  const unused = page.getByRole('region', { name: unusedTitle })
  await expect(unused.getByRole('listitem')).toHaveCount(1)
  await unused.getByRole('button', { name: 'Bỏ tệp Nhầm.pdf' }).click()
  await unused
    .getByRole('group', { name: 'Bỏ tệp Nhầm.pdf' })
    .getByRole('button', { name: 'Bỏ tệp', exact: true })
    .click()
  await expect(unused).toHaveCount(0)
  await expect(page.getByText(/^Còn 9 phần trong tệp chưa xác nhận/)).toBeVisible()
  await page.getByText('Xem văn bản như khi in').click()
  await expect(page.getByRole('article').getByText(typed)).toBeVisible()

  // Nor is it when the server cannot be reached.
  await page.getByRole('checkbox', { name: /^Tôi đã đối chiếu/ }).click()
  await page.route('**/graphql', (route) => route.abort('connectionfailed'))
  await enter.click()
  await expect(page.getByRole('alert').getByText(/^Chưa liên lạc được với máy chủ/)).toBeVisible()
  await page.unroute('**/graphql')
  await enter.click()
  await page.waitForURL(/\/dot\/[^/]+\/bao-cao\/[^/]+$/)
  await expect(page.getByText(/^Nhập thay từ văn bản giấy/)).toBeVisible()
  await expect(page.getByRole('article').getByText(typed)).toBeVisible()
  await expect(page.getByRole('link', { name: scan.name })).toBeVisible()
  const review = page.url()
  await page.goto(`${round}?tim=${encodeURIComponent(agency)}`)
  await expect(page.getByRole('row').filter({ hasText: agency })).toContainText('Nhập thay')

  const desk = await (await browser.newContext({ baseURL: app.url })).newPage()
  const head = new Clerk(desk)
  await signIn(desk, 'lanhdao.hnb@demo.example')
  const report = `/bao-cao/${review.split('/').at(-1)}`
  await desk.goto(`${report}/bien-nhan`)
  await expect(desk.getByText(/^Nhập thay từ văn bản giấy/)).toBeVisible()
  await desk.getByRole('button', { name: 'Viết tiếp báo cáo được nhập thay' }).click()
  await desk.waitForURL(new RegExp(`${report}$`))
  await desk.goto(`${report}/lich-su`)
  await expect(desk.getByText(/^Nhập thay từ văn bản giấy/)).toBeVisible()
  await expect(desk.getByText(/nguồn: bản nhập thay, biên nhận BC-/).first()).toBeVisible()
  await head.openItem(report, 'IV')
  await expect(head.field('IV/narrative')).toContainText(typed)
  await head.field('IV/narrative').click()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.insertText(` ${own}`)
  await head.saved()
  await desk.goto(`${report}/kiem-tra`)
  await desk.getByRole('button', { name: /^Xác nhận đã hoàn thành cả/ }).click()
  await head.submit()

  await page.goto(`${review}?xem=toan-van`)
  await expect(page.getByRole('article').getByText(own)).toBeVisible()
  await expect(page.getByText(/^Nhập thay từ văn bản giấy/)).toHaveCount(0)
  await page.goto(`${round}?tim=${encodeURIComponent(agency)}`)
  await expect(page.getByRole('row').filter({ hasText: agency })).not.toContainText('Nhập thay')
})
