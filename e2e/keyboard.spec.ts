import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

type Target = ReturnType<Page['locator']>

/** Goes to a control as a person does who has no mouse. */
async function tabTo(target: Target): Promise<void> {
  const page = target.page()
  await target.waitFor()
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(target)} is not reached by Tab`)
}

const tabAndPress = async (target: Target, key: 'Enter' | 'Space') => {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

/** Whether a person can see where they are. */
const seen = (target: Target): Promise<boolean> =>
  target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })

test('an item is written without a mouse', async ({ page }) => {
  await signIn(page, 'chuyenvien.hlhpn@demo.example')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await tabAndPress(page.getByRole('link', { name: /^Bắt đầu/ }), 'Enter')
  await page.waitForURL(/\/bao-cao\/[^/]+$/)
  await expect(page.locator('#main')).toBeFocused()
  await tabAndPress(page.getByRole('link', { name: /^I\.2\.1/ }), 'Enter')

  const clerk = new Clerk(page)
  await tabTo(clerk.field('I.2.1/narrative'))
  await page.keyboard.type('- Tổ chức hội đều khắp các xã.')
  // Whoever passes through the text changes nothing of it.
  await tabAndPress(page.getByRole('button', { name: 'Tiếp tục' }), 'Enter')
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  expect(await seen(summary)).toBe(true)
  await expect(page).toHaveTitle(/^Lỗi: /)
  await expect(page.getByRole('button', { name: 'Gạch đầu dòng' })).toHaveAttribute('aria-pressed', 'true')
  await tabAndPress(summary.getByRole('link'), 'Enter')
  const finished = page.getByRole('radio', { name: 'Rồi' })
  await expect(finished).toBeFocused()
  expect(await seen(finished)).toBe(true)
  await page.keyboard.press('Space')
  await tabAndPress(page.getByRole('button', { name: 'Tiếp tục' }), 'Enter')

  await page.waitForURL(/\/muc\/I\.2\.2/)
  await tabAndPress(page.getByRole('button', { name: 'Không có', exact: true }), 'Space')
  await expect(page.getByText('Trong báo cáo sẽ in “Không có”.')).toBeVisible()
  await tabAndPress(page.getByRole('button', { name: 'Tiếp tục' }), 'Enter')
  await page.waitForURL(/\/muc\/II\.1/)
  await tabAndPress(page.getByRole('link', { name: /^II\.2/ }), 'Enter')
  await page.waitForURL(/\/muc\/II\.2/)

  await tabAndPress(page.getByRole('button', { name: /^Thêm văn bản/ }), 'Enter')
  const row = page.getByRole('group', { name: /^Sửa / })
  const type = row.getByLabel('Loại văn bản')
  await expect(type).toBeFocused()
  await page.keyboard.press('k')
  await expect(type.locator('option:checked')).toHaveText('Kế hoạch')
  await tabTo(row.getByLabel(/^Số, ký hiệu/))
  await page.keyboard.insertText('12/KH-HLHPN')
  await tabAndPress(row.getByRole('button', { name: 'Xong dòng này' }), 'Enter')
  await expect(page.getByRole('heading', { name: '12/KH-HLHPN' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Sửa/ })).toBeFocused()
  await clerk.saved()
})

/** Names as people gave them: no sentence of the app's own. */
const data = [
  'Tổng kết Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
  'Sơ kết Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
  'Sơ kết Phong trào thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số',
  'Cán bộ, công chức, viên chức Quảng Ngãi thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số',
  'Quảng Ngãi chung sức xây dựng nông thôn mới',
  'Tỉnh Đoàn Quảng Ngãi',
  'Sở Nội vụ',
]

/** What the page says in Vietnamese; `known`, lists of agencies and letters left out. */
const vietnamese = (page: Page, known: readonly string[]): Promise<string[]> =>
  page.evaluate((names) => {
    const words: (string | null)[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (element?.closest('script, noscript, tbody, option, [lang="vi"]')) continue
      if (node instanceof Element)
        words.push(...['aria-label', 'placeholder', 'title'].map((name) => element?.getAttribute(name) ?? null))
      else words.push(node.nodeValue)
    }
    return (
      words
        // Headings hold syllables together, and keep a hair more before a quotation mark.
        .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), (text ?? '').replace(/\s+/gu, ' ')))
        .filter((text) => /đ|\p{M}/iu.test(text.normalize('NFD')))
    )
  }, known)

async function expectEnglish(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  const account = await page.getByRole('button', { name: /^Account: / }).innerText()
  expect.soft(await vietnamese(page, [...data, account]), address).toEqual([])
}

test('in English nothing of the app itself stays Vietnamese', { tag: '@whole' }, async ({ app, browser, page }) => {
  await signIn(page, 'chuyenvien.td@demo.example')
  const report = await page
    .getByRole('link', { name: /^(Bắt đầu|Viết tiếp)/ })
    .first()
    .getAttribute('href')
  await tabAndPress(page.getByRole('button', { name: /^Tài khoản/ }), 'Enter')
  await tabTo(page.getByRole('radio', { name: 'Tiếng Việt' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const tail of ['', '/muc/I.1', '/muc/II.2', '/muc/II.3', '/kiem-tra', '/lich-su', '/nhap-tu-word'])
    await expectEnglish(page, `${report}${tail}`)
  await expectEnglish(page, '/')
  await expectEnglish(page, '/khong-co')

  const host = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(host, 'tonghop.snv@demo.example')
  const round = await new Reviewer(host).openRound('văn hóa công sở')
  await host.evaluate(() => localStorage.setItem('appearance', JSON.stringify({ locale: 'en' })))
  for (const view of ['', '?xem=khoi', '?xem=ban-do']) await expectEnglish(host, round + view)
})
