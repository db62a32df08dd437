/**
 * Makes the pictures of the README: `pnpm screenshots`. Starts the product on a folder of its own with
 * the demo province, walks through it as a clerk and as the administrator, and writes docs/screenshots.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './support/chromium.ts'
import { signIn } from './support/people.ts'
import { RunningApp } from './support/running-app.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const app = new RunningApp()
await app.start()
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
await mkdir(folder, { recursive: true })
try {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    const options = { baseURL: app.url, viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }
    const shoot = async (page: Page, name: string) => {
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      // What was pressed on the page before would be under the pointer still.
      await page.mouse.move(0, 0)
      await page.screenshot({ path: join(folder, `${name}-${size}.png`), animations: 'disabled' })
    }
    const clerk = await (await browser.newContext(options)).newPage()
    await signIn(clerk, 'chuyenvien.sdttg@demo.example')
    await shoot(clerk, 'task-list')
    await clerk.getByRole('link', { name: /^Xem việc cần sửa/ }).click()
    await clerk.waitForURL(/\/bao-cao\/[^/]+$/)
    const report = clerk.url()
    await shoot(clerk, 'report')
    await clerk.goto(`${report}/muc/II.2`)
    await shoot(clerk, 'item')
    await clerk.goto(`${report}/kiem-tra`)
    await shoot(clerk, 'check')

    const host = await (await browser.newContext(options)).newPage()
    await signIn(host, 'tonghop.snv@demo.example')
    await host
      .getByRole('link', { name: /^Mở bảng theo dõi/ })
      .nth(1)
      .click()
    await host.waitForURL(/\/dot\//)
    await shoot(host, 'dashboard')
    await host.goto(`${host.url()}?trang-thai=da-gui`)
    await host.locator('a[href*="/bao-cao/"]').first().click()
    await host.getByRole('article').waitFor()
    await shoot(host, 'review')
  }
} finally {
  await browser.close()
  await app.dispose()
}
