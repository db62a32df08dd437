import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { directoryFiles } from './support/documents/directory-files.ts'
import { letterText } from './support/documents/letter-text.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { addressIn, RunningApp } from './support/running-app.ts'
import { addByName, templateSaved } from './support/templates/edit-template.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const password = 'con trâu đi trước cái cày'
const host = 'Ủy ban nhân dân tỉnh Sông Thao'
const round = 'Sơ kết phong trào Chuyển đổi số'
const agency = 'Ủy ban nhân dân xã Đồi Chè 1'

/** What the province's outline asks beside the standard one, and what the first agency answers. */
const item = { id: 'to-cong-nghe-so', name: 'Tổ công nghệ số', said: 'Mỗi thôn của xã có một tổ công nghệ số.' }
const figure = { label: 'Tổ đã lập', unit: 'tổ', said: '12' }
const choice = { label: 'Có quy chế hoạt động', said: 'Có' }

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

/** Today in Vietnam, as it is typed. */
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/')

/** A Wednesday so many weeks from now in Vietnam, as it is typed. */
const wednesday = (weeks: number): string => {
  const at = new Date(Date.now() + 7 * 3_600_000 + weeks * 7 * 86_400_000)
  at.setUTCDate(at.getUTCDate() + ((3 - at.getUTCDay() + 7) % 7))
  return at.toISOString().slice(0, 10).split('-').reverse().join('/')
}

async function setPassword(page: Page): Promise<void> {
  await field(page, 'Mật khẩu mới').fill(password)
  await field(page, 'Nhập lại mật khẩu mới').fill(password)
  await button(page, 'Đặt mật khẩu và vào trang').click()
  await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
}

/** Adds an item with a figure and a choice at the end of chapter II. */
async function addItem(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^II Kết quả/ }).click()
  await addByName(page, 'Tên mục mới', item.name)
  await page.getByRole('heading', { level: 2, name: `II.6 ${item.name}` }).waitFor()
  await addByName(page, 'Tên số liệu mới', figure.label)
  const added = page.locator('details', { has: page.locator('summary', { hasText: figure.label }) })
  await added.getByLabel('Đơn vị tính', { exact: true }).fill(figure.unit)
  await addByName(page, 'Câu hỏi mới', choice.label)
  await page.getByRole('group', { name: choice.label }).waitFor()
  await templateSaved(page)
}

/** Writes the new item and what must be written, and has nothing to say of the rest. */
async function writeReport(clerk: Clerk, report: string): Promise<void> {
  await clerk.openItem(report, item.id)
  await clerk.write(`${item.id}/narrative`, [item.said])
  await clerk.page.getByLabel(figure.label).fill(figure.said)
  await clerk.page.getByRole('group', { name: choice.label }).getByLabel(choice.said, { exact: true }).check()
  await clerk.finishItem()
  for (const place of ['I.1', 'III']) {
    await clerk.openItem(report, place)
    await clerk.write(`${place}/narrative`, ['Xã có 12 thôn.'])
    await clerk.finishItem()
  }
  for (const place of ['I.2.1', 'I.2.2', 'II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'IV']) {
    await clerk.openItem(report, place)
    await clerk.sayNone()
    await clerk.continue()
  }
}

/** The bytes of what a link downloads. */
async function downloaded(page: Page, link: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return readFile(await (await download).path())
}

/** Finds something by its words and takes the one of that name. */
async function pick(page: Page, label: string, words: string, name: string): Promise<void> {
  await field(page, label).fill(words)
  await button(page, `Chọn ${name}`).click()
}

test('a province starts from nothing: first administrator, agencies and people, movement, outline with an item of its own, round, a first report that is sent and read', async ({
  browser,
}) => {
  const app = new RunningApp({ LOAD_DEMO: '0' })
  await app.start()
  try {
    const context = await browser.newContext({ baseURL: app.url })
    const page = await context.newPage()

    await test.step('nobody is there: the page for signing in has the command', async () => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Hệ thống chưa có ai' })).toBeVisible()
      await expect(page.getByText('bao-cao person add --administrator')).toBeVisible()
      await expectAccessible(page, 'signing in where nobody is')
      const made = app.baoCao(
        'person',
        'add',
        '--administrator',
        '--email',
        'a@songthao.example',
        '--name',
        'Hà Thị Đầu',
      )
      await page.goto(addressIn(made))
      await setPassword(page)
    })

    await test.step('agencies and people come in from two files', async () => {
      await expect(page.getByRole('heading', { name: 'Bắt đầu' })).toBeVisible()
      await expectAccessible(page, 'the four steps')
      await page.goto('/quan-tri')
      await page.getByRole('link', { name: 'Nhập cơ quan, người dùng từ tệp' }).click()
      await page.locator('input[type=file]').setInputFiles(directoryFiles())
      // The block that the file names is made on the way.
      await button(page, 'Tạo 1 khối, cụm này').click()
      await button(page, 'Tạo và xem lại tệp').click()
      await button(page, 'Nhập 540 dòng').click()
      await expect(page.getByRole('heading', { name: 'Đã nhập xong' })).toBeVisible()
    })

    await test.step('the administrator compiles for the host', async () => {
      await page.goto('/quan-tri/nguoi-dung?tim=ha+thi+dau')
      await expect(page.locator('tbody a')).toHaveCount(1)
      await page.locator('tbody a').click()
      await button(page, 'Thêm vai trò').click()
      await pick(page, 'Cơ quan', 'song thao', host)
      await page
        .getByRole('form', { name: 'Thêm vai trò' })
        .getByLabel('Vai trò', { exact: true })
        .selectOption('compiler')
      await button(page, 'Lưu').click()
      await expect(page.getByRole('region', { name: 'Vai trò', exact: true }).getByRole('listitem')).toHaveCount(1)
    })

    await test.step('a movement, and an outline that asks more than the standard one', async () => {
      await page.goto('/quan-tri/phong-trao')
      await page.getByRole('link', { name: 'Tạo phong trào' }).click()
      await field(page, 'Tên phong trào').fill('Chuyển đổi số')
      await field(page, 'Từ năm').fill('2026')
      await button(page, 'Lưu phong trào').click()
      await expect(page.getByRole('heading', { name: 'Chuyển đổi số', level: 1 })).toBeVisible()
      await page.goto('/quan-tri/de-cuong')
      await field(page, 'Tên đề cương mới').fill('Sơ kết chuyển đổi số')
      await button(page, 'Tạo đề cương').click()
      await page.getByRole('heading', { level: 1, name: 'Sơ kết chuyển đổi số' }).waitFor()
      await addItem(page)
      await page.getByRole('link', { name: 'Xem lại và công bố' }).click()
      await button(page, 'Công bố đề cương').click()
      await page.getByRole('heading', { level: 1, name: 'Đề cương báo cáo' }).waitFor()
    })

    await test.step('a round of all agencies is published', async () => {
      await page.goto('/quan-tri/phong-trao')
      await page.getByRole('link', { name: 'Chuyển đổi số' }).click()
      await page.getByRole('link', { name: 'Chuẩn bị đợt báo cáo' }).click()
      await field(page, 'Tên đợt').fill(round)
      await field(page, 'Ngày mở').fill(today())
      await field(page, 'Giờ mở').fill('00:00')
      await field(page, 'Hạn của các đơn vị (hết ngày)').fill(wednesday(5))
      await field(page, 'Hạn tổng hợp (hết ngày)').fill(wednesday(8))
      await button(page, 'Lưu bản nháp').click()
      await expect(page.getByRole('heading', { name: 'Công bố', exact: true })).toBeVisible()
      await button(page, 'Thêm tất cả cơ quan').click()
      await expect(page.getByText(/^Đã thêm 1\d\d cơ quan\.$/)).toBeVisible()
      await expect(page.getByText('Đợt đã đủ để công bố.')).toBeVisible()
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await button(page, 'Công bố đợt báo cáo').click()
      await expect(page.getByText(/^Đang mở · Đã gửi 0\//)).toBeVisible()
    })

    let report = ''
    const clerk = new Clerk(await (await browser.newContext({ baseURL: app.url })).newPage())
    await test.step('a clerk comes in by a slip of paper, and writes the report', async () => {
      await page.goto('/quan-tri/nguoi-dung?tim=chuyenvien.st001')
      await expect(page.locator('tbody a')).toHaveCount(1)
      await page.locator('tbody a').click()
      // The list has such a button, too.
      await page.getByRole('heading', { level: 1, name: /^Lê Thị Mẫu/ }).waitFor()
      await button(page, 'In phiếu mời').click()
      const slip = page.getByRole('article', { name: 'Phiếu mời vào hệ thống' })
      const code = (await slip.locator('code').textContent()) ?? ''
      await expectAccessible(page, 'a slip')
      await clerk.page.goto('/loi-moi')
      await clerk.page.getByLabel('Mã mời').fill(code)
      await button(clerk.page, 'Tiếp tục').click()
      await setPassword(clerk.page)
      await expect(clerk.page.getByRole('heading', { name: round })).toBeVisible()
      report = await clerk.startReport()
      await writeReport(clerk, report)
      await button(page, 'Đóng').click()
      await page.reload()
      await expect(page.getByText('Người này đã đặt mật khẩu.')).toBeVisible()
    })

    await test.step('its head reads it as a letter, the new item in it, and sends it', async () => {
      const head = new Clerk(await (await browser.newContext({ baseURL: app.url })).newPage())
      await head.page.goto(app.linkFor('lanhdao.st001@songthao.example'))
      await setPassword(head.page)
      await head.page.goto(`${report}/kiem-tra`)
      await expect(head.page.getByRole('region', { name: 'Văn bản như khi in' })).toContainText(item.said)
      await head.submit(host)
    })

    await test.step('the host finds it in the heat map, in the letter and in the export', async () => {
      await page.goto('/')
      await page.getByRole('link', { name: /^Mở bảng theo dõi/ }).click()
      await page.waitForURL(/\/dot\/[^/]+$/u)
      const sheets = unzipSync(await downloaded(page, 'Tải XLSX'))
      const cells = Object.values(sheets)
        .map((part) => strFromU8(part))
        .join('')
      for (const words of [item.name, figure.label, choice.label]) expect(cells).toContain(words)
      await page.getByRole('link', { name: 'Cơ quan × mục' }).click()
      const map = page.getByRole('table', { name: /^Câu trả lời của từng cơ quan/ })
      await expect(map.getByRole('columnheader').filter({ hasText: item.name })).toHaveCount(1)
      const column = (await map.getByRole('columnheader').allInnerTexts()).findIndex((head) => head.includes(item.name))
      const row = map.getByRole('row').filter({ has: page.getByRole('link', { name: agency, exact: true }) })
      await expect(
        row
          .getByRole('cell')
          .nth(column - 1)
          .getByRole('img', { name: 'Có nội dung' }),
      ).toBeVisible()
      await row.getByRole('link').click()
      await expect(page.getByRole('article').getByText(item.said)).toBeVisible()
      const letter = letterText(await downloaded(page, 'Tải DOCX'))
      for (const words of [`6. ${item.name}`, item.said, figure.label, choice.label]) expect(letter).toContain(words)
    })

    await test.step('nothing is as it should not be', () => {
      expect(app.baoCao('check')).toContain('Administrators: 1.')
    })
  } finally {
    await app.dispose()
  }
})
