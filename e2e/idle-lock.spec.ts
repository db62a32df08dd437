import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { test as base, expect } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { RunningApp } from './support/running-app.ts'

const path = 'I.2.1/narrative'

/** An installation whose operator has pages locked after ten minutes. */
const test = base.extend<object, { app: RunningApp }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's names
    async ({}, use) => {
      const app = new RunningApp({ IDLE_LOCK_MINUTES: '10' })
      await app.start()
      await use(app)
      await app.dispose()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

test('a page that is left alone hides itself, keeps every word, and opens for its own person alone', async ({
  context,
  page,
}) => {
  await page.clock.install()
  await signIn(page, 'chuyenvien.23430@demo.example')
  const clerk = new Clerk(page)
  const report = (await page.locator('main a[href^="/bao-cao/"]').first().getAttribute('href')) ?? ''
  await clerk.openItem(report, 'I.2.1')
  await clerk.field(path).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Viết trước khi đi họp.')
  await clerk.saved()
  await page.keyboard.type(' Chưa kịp lưu.')
  await page.clock.fastForward('11:00')
  const lock = page.getByRole('dialog', { name: 'Trang đã khóa vì lâu không có người dùng' })
  await expect(lock).toBeVisible()
  await expect(lock.getByLabel('Mật khẩu')).toBeFocused()
  await expectAccessible(page, 'a locked page')

  // Nothing of the page is reached behind it, and Escape opens nothing.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(lock).toBeVisible()
  await expect(page.getByRole('textbox', { name: /Công tác/ })).toHaveCount(0)
  expect(await (await context.request.get('/api/auth/get-session')).json()).toBeNull()

  // Somebody else who signs in beside it saves nothing of it.
  const beside = await context.newPage()
  await signIn(beside, 'lanhdao.23430@demo.example')
  await page.bringToFront()
  const other = page.getByRole('dialog', { name: 'Người khác vừa đăng nhập trong trình duyệt này' })
  await expect(other).toBeVisible()
  await beside.close()

  await other.getByLabel('Mật khẩu').fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(clerk.field(path)).toHaveText('Viết trước khi đi họp. Chưa kịp lưu.')
  await expect(clerk.field(path)).toBeFocused()
  await page.keyboard.type(' Viết tiếp.')
  await clerk.saved()
  await page.goto(`${report}/lich-su`)
  await expect(page.getByRole('main')).not.toContainText('lanhdao')
  await page.getByRole('listitem').first().getByText('Xem chỗ đã sửa').click()
  await expect(page.getByRole('listitem').first()).toContainText('Viết tiếp.')
})
