import { expectAccessible } from './support/axe.ts'
import { directoryFiles } from './support/directory-files.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { addressIn, RunningApp } from './support/running-app.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const password = 'con trâu đi trước cái cày'
const host = 'Ủy ban nhân dân tỉnh Sông Thao'
const round = 'Sơ kết phong trào Chuyển đổi số'

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

/** Finds something by its words and takes the one of that name. */
async function pick(page: Page, label: string, words: string, name: string): Promise<void> {
  await field(page, label).fill(words)
  await button(page, `Chọn ${name}`).click()
}

test('a province starts from nothing: first administrator, agencies and people, movement, outline, round, a first clerk', async ({
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

    await test.step('a movement, and an outline from the standard one', async () => {
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

    await test.step('a clerk comes in by a slip of paper, and has the report', async () => {
      await page.goto('/quan-tri/nguoi-dung?tim=chuyenvien.st001')
      await expect(page.locator('tbody a')).toHaveCount(1)
      await page.locator('tbody a').click()
      await button(page, 'In phiếu mời').click()
      const slip = page.getByRole('article', { name: 'Phiếu mời vào hệ thống' })
      const code = (await slip.locator('code').textContent()) ?? ''
      await expectAccessible(page, 'a slip')
      const clerk = await (await browser.newContext({ baseURL: app.url })).newPage()
      await clerk.goto('/loi-moi')
      await clerk.getByLabel('Mã mời').fill(code)
      await button(clerk, 'Tiếp tục').click()
      await setPassword(clerk)
      await expect(clerk.getByRole('heading', { name: round })).toBeVisible()
      await button(page, 'Đóng').click()
      await page.reload()
      await expect(page.getByText('Người này đã đặt mật khẩu.')).toBeVisible()
    })

    await test.step('nothing is as it should not be', () => {
      expect(app.baoCao('check')).toContain('Administrators: 1.')
    })
  } finally {
    await app.dispose()
  }
})
