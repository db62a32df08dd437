import { chromium } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './support/chromium.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'
import { RunningApp } from './support/running-app.ts'

const app = new RunningApp()
await app.start()
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
try {
  const ctx = async (w: number, dark = false) =>
    (
      await browser.newContext({
        baseURL: app.url,
        viewport: { width: w, height: 900 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        colorScheme: dark ? 'dark' : 'light',
      })
    ).newPage()
  const a = await ctx(1440)
  a.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
  a.on('pageerror', (e) => console.log('pageerror', e.message))
  const b = await ctx(1440, true)
  const [ra, rb] = [new Reviewer(a), new Reviewer(b)]
  await signIn(a, 'thamdinh.snv@demo.example')
  await signIn(b, 'tonghop.snv@demo.example')
  const addr = await ra.openRound('văn hóa công sở')
  const addrB = await rb.openRound('văn hóa công sở')
  await a.screenshot({ path: '/tmp/r-board.png', fullPage: true })
  await rb.openReport(addrB, 'Viện kiểm sát nhân dân tỉnh')
  await ra.openReport(addr, 'Viện kiểm sát nhân dân tỉnh')
  await a.getByRole('article').waitFor()
  await ra.remarkOn('II.1/narrative', 'Nêu rõ số người tham gia.')
  await a.getByRole('button', { name: 'Nhận thẩm định' }).click()
  await a.getByText('Anh/chị thẩm định báo cáo này').waitFor()
  await a.getByText('Ghi chú nội bộ').click()
  await a.getByRole('textbox', { name: 'Ghi chú mới' }).fill('Đã gọi điện cho đơn vị.')
  await a.getByRole('button', { name: 'Ghi', exact: true }).click()
  await a.getByText('Đã gọi điện').waitFor()
  await b.reload()
  await b.getByRole('article').waitFor()
  await b
    .getByText('Của Lê')
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => 0)
  await b.screenshot({ path: '/tmp/r-b.png' })
  await a.getByRole('button', { name: 'Thêm ý kiến' }).click()
  await a.getByText('Dùng lại câu đã viết').click()
  await a.waitForTimeout(1500)
  await a.screenshot({ path: '/tmp/r-a.png' })
  await a.getByRole('button', { name: 'Thôi' }).first().click()
  await a.getByRole('button', { name: /^Trả lại \(/ }).click()
  await a.getByText('Mở lại thêm mục khác').click()
  await a.screenshot({ path: '/tmp/r-dialog.png' })
  await a.setViewportSize({ width: 390, height: 844 })
  await a.screenshot({ path: '/tmp/r-dialog-390.png' })
  await a.keyboard.press('Escape')
  await a.screenshot({ path: '/tmp/r-390.png', fullPage: true })
} finally {
  await browser.close()
  await app.dispose()
}
