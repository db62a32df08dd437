import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const path = 'I.2.1/narrative'

/** Ends the session behind the page's back, as its time does. */
const endSession = (page: Page) =>
  page.evaluate(() =>
    fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )

const overIn = (page: Page) => page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })

test('a session that ends takes neither the caret nor a word', async ({ page }) => {
  await signIn(page, 'chuyenvien.skhcn@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()

  // The server's real answer, but for the end it names: the warning is due at once.
  let soon = true
  await page.route('**/api/auth/get-session*', async (route) => {
    if (!soon) return route.continue()
    const answer = await route.fetch()
    const body = await answer.json()
    body.session.expiresAt = new Date(Date.parse(body.now) + 90_000).toISOString()
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
  await endSession(page)
  await page.keyboard.insertText(', đơn vị phối hợp.')
  const dialog = overIn(page)
  await expect(dialog).toBeVisible()
  await expect(clerk.field(path)).toBeFocused()
  await expectAccessible(page, 'a session that is over')
  await dialog.getByLabel('Mật khẩu').fill('không phải mật khẩu')
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(dialog.getByText('Mật khẩu chưa đúng. Hãy nhập lại.')).toBeVisible()
  await expect(dialog.getByLabel('Mật khẩu')).toBeFocused()
  await dialog.getByLabel('Mật khẩu').fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(clerk.field(path)).toBeFocused()
  await page.keyboard.insertText(' Hết.')
  await clerk.saved()
  await page.reload()
  await expect(clerk.field(path)).toHaveText('Được lãnh đạo quan tâm, đơn vị phối hợp. Hết.')
})

test('whoever types through the end of a session, the password and on loses no key', { tag: '@whole' }, async ({
  page,
}) => {
  await signIn(page, 'chuyenvien.ldld@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await clerk.field(path).click()
  let written = ''
  const type = async (words: string) => {
    await page.keyboard.type(words)
    written += words
  }
  for (let round = 1; round <= 5; round++) {
    await endSession(page)
    const dialog = overIn(page)
    for (let word = 1; !(await dialog.isVisible()); word++) await type(`${round}.${word} `)
    await type('rồi viết tiếp;')
    await dialog.getByLabel('Mật khẩu').click()
    await page.keyboard.insertText(demoPassword)
    await page.keyboard.press('Enter')
    // Without waiting for anything: not for the answer, not for the dialog to go.
    for (const word of [' một', ' hai', ' ba', ' bốn', ' năm.']) await type(word)
    await clerk.saved()
    await expect(dialog).toHaveCount(0)
    await expect(clerk.field(path)).toHaveText(written)
    await type(' ')
  }
  await page.reload()
  await expect(clerk.field(path)).toHaveText(written.trimEnd())
})

test('what needs the server waits for the password, and goes on by itself', async ({ page }) => {
  await signIn(page, 'chuyenvien.ldld@demo.example')
  // Before the session ends: the page may hear of it sooner than of a click, and takes the focus back from nobody.
  await page.getByRole('heading', { level: 1 }).click()
  await endSession(page)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  const dialog = overIn(page)
  await expect(dialog.getByLabel('Mật khẩu')).toBeFocused()
  await page.locator('main a[href^="/bao-cao/"]').last().click()
  await expect(dialog.getByLabel('Mật khẩu')).toBeFocused()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.keyboard.press('Control+s')
  await expect(dialog.getByLabel('Mật khẩu')).toBeFocused()
  await page.keyboard.insertText(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/bao-cao\//)
  await expect(dialog).toHaveCount(0)
})

test('a session that ends under an open dialog is renewed in it, and the dialog is sent as it stood', async ({
  page,
}) => {
  await signIn(page, 'tonghop.snv@demo.example')
  const reviewer = new Reviewer(page)
  const round = await reviewer.openRound('Tổng kết')
  await reviewer.openReport(round, 'Sở Xây dựng')
  await page.getByRole('button', { name: 'Gia hạn' }).click()
  const extension = page.getByRole('dialog', { name: 'Gia hạn cho đơn vị này' })
  await extension.getByLabel('Hạn mới').fill('31/12/2099')
  await extension.getByLabel('Lý do').click()
  await page.keyboard.type('Bận')
  await endSession(page)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  const dialog = overIn(page)
  await expect(dialog).toBeVisible()
  await expectAccessible(page, 'a session that ended under a dialog')
  await page.keyboard.type(' chống')
  await dialog.getByLabel('Mật khẩu').fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.keyboard.type(' bão')
  await expect(dialog).toHaveCount(0)
  await expect(extension.getByLabel('Lý do')).toHaveValue('Bận chống bão')
  // So far a day is past the compiler's own deadline, which wants a tick of its own.
  await extension.getByRole('checkbox', { name: /^Hạn mới sau hạn tổng hợp/ }).check()
  await extension.getByRole('button', { name: 'Gia hạn' }).click()
  await expect(extension).toHaveCount(0)
  await expect(page.getByText('Bận chống bão').first()).toBeVisible()
})
