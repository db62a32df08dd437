import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const path = 'I.2.1/narrative'

test('a session that ends takes neither the caret nor a word', async ({ page }) => {
  await signIn(page, 'chuyenvien.skhcn@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()

  // The server's real answer, but for the time it names: the warning is due at once.
  let soon = true
  await page.route('**/api/auth/get-session*', async (route) => {
    if (!soon) return route.continue()
    const answer = await route.fetch()
    const body = await answer.json()
    body.session.expiresAt = new Date(Date.now() + 90_000).toISOString()
    await route.fulfill({ response: answer, json: body })
  })
  await clerk.openItem(report, 'I.2.1')
  await clerk.field(path).click()
  const warning = page.getByRole('alert').filter({ hasText: 'Phiên làm việc sắp hết' })
  await expect(warning).toBeVisible()
  await page.keyboard.insertText('Được lãnh đạo quan tâm')
  await expect(clerk.field(path)).toBeFocused()
  await warning.getByRole('button', { name: 'Làm việc tiếp' }).click()
  await expect(warning).toContainText('không kéo dài thêm được')
  await expect(clerk.field(path)).toBeFocused()
  await clerk.saved()

  soon = false
  await page.reload()
  await clerk.field(path).click()
  await page.keyboard.press('Control+End')
  await expect(warning).toHaveCount(0)
  await page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST' }))
  await page.keyboard.insertText(', đơn vị phối hợp.')
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Mật khẩu').fill('không phải mật khẩu')
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(dialog.getByText('Mật khẩu chưa đúng. Hãy nhập lại.')).toBeVisible()
  await dialog.getByLabel('Mật khẩu').fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(clerk.field(path)).toBeFocused()
  await page.keyboard.insertText(' Hết.')
  await clerk.saved()
  await page.reload()
  await expect(clerk.field(path)).toHaveText('Được lãnh đạo quan tâm, đơn vị phối hợp. Hết.')
})
