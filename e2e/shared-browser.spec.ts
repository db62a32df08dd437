import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const path = 'I.2.1/narrative'

const nameOf = async (page: Page) =>
  (await page.getByRole('button', { name: /^Tài khoản: / }).getAttribute('aria-label'))?.replace('Tài khoản: ', '') ??
  ''

const askToSignOut = async (page: Page) => {
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
}

test('a tab never saves in the name of somebody who signed in beside it', async ({ context, page }) => {
  await signIn(page, 'chuyenvien.ctts@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  const owner = await nameOf(page)
  await clerk.write(path, ['Của chuyên viên.'])
  await clerk.saved()

  const beside = await context.newPage()
  await signIn(beside, 'lanhdao.ctts@demo.example')
  const other = await nameOf(beside)
  expect(other).not.toBe(owner)
  // The tab has not been looked at since, and still says so before anything is sent.
  await clerk.field(path).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Viết sau khi lãnh đạo đăng nhập.')
  const dialog = page.getByRole('dialog', { name: 'Người khác vừa đăng nhập trong trình duyệt này' })
  await expect(dialog).toContainText(`Trang này do ${owner} mở, nay ${other} đang đăng nhập.`)
  await expect(clerk.field(path)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'chưa lên máy chủ' })).toBeVisible()
  await expectAccessible(page, 'the page of somebody else than who is signed in')

  const head = new Clerk(beside)
  await head.openItem(report, 'I.2.1')
  await expect(head.field(path)).toHaveText('Của chuyên viên.')
  await expect(beside.getByText('Của tôi, trên máy này')).toHaveCount(0)

  await dialog.getByLabel('Mật khẩu').fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.keyboard.type(' Hết.')
  await expect(dialog).toHaveCount(0)
  await clerk.saved()
  await expect(beside.getByRole('dialog')).toContainText(`Trang này do ${other} mở, nay ${owner} đang đăng nhập.`)
  await beside.close()

  await page.goto(`${report}/lich-su`)
  const entries = page.getByRole('listitem')
  await expect(entries.first()).toContainText(owner)
  await entries.first().getByText('Xem chỗ đã sửa').click()
  await expect(entries.first()).toContainText('Viết sau khi lãnh đạo đăng nhập. Hết.')
  await expect(page.getByRole('main')).not.toContainText(other)
})

test('the other person’s page is one button away, and the words stay their owner’s', { tag: '@whole' }, async ({
  context,
  page,
}) => {
  await signIn(page, 'chuyenvien.ctxd@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  const beside = await context.newPage()
  await signIn(beside, 'lanhdao.ctxd@demo.example')
  const other = await nameOf(beside)
  await clerk.write(path, ['Chữ của chuyên viên.'])
  await page.getByRole('button', { name: `Mở trang của ${other}` }).click()
  await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
  expect(await nameOf(page)).toBe(other)
  const head = new Clerk(page)
  await head.openItem(report, 'I.2.1')
  await expect(head.field(path)).toHaveText('')
  await signIn(page, 'chuyenvien.ctxd@demo.example')
  await clerk.openItem(report, 'I.2.1')
  await expect(clerk.field(path)).toHaveText('Chữ của chuyên viên.')
})

test('signing out with texts that are not on the server asks, and keeps them for their owner', {
  tag: '@whole',
}, async ({ page }) => {
  await signIn(page, 'chuyenvien.hlv@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('SaveFields') ? route.abort('connectionrefused') : route.continue(),
  )
  await clerk.write(path, ['Chưa lên máy chủ.'])
  await askToSignOut(page)
  const question = page.getByRole('dialog', { name: 'Còn 1 chỗ chưa lên máy chủ' })
  await expectAccessible(page, 'signing out with unsent texts')
  await question.getByRole('button', { name: 'Ở lại' }).click()
  await expect(question).toHaveCount(0)
  await expect(clerk.field(path)).toHaveText('Chưa lên máy chủ.')
  await askToSignOut(page)
  await question.getByRole('button', { name: 'Vẫn đăng xuất' }).click()
  await page.waitForURL('**/dang-nhap')
  await page.unroute('**/graphql')

  await signIn(page, 'lanhdao.hlv@demo.example')
  const head = new Clerk(page)
  await head.openItem(report, 'I.2.1')
  await expect(head.field(path)).toHaveText('')
  await askToSignOut(page)
  await page.waitForURL('**/dang-nhap')

  await signIn(page, 'chuyenvien.hlv@demo.example')
  await clerk.openItem(report, 'I.2.1')
  await expect(clerk.field(path)).toHaveText('Chưa lên máy chủ.')
})

test('signing out while the server cannot be reached says that the account is still open', async ({ page }) => {
  await signIn(page, 'chuyenvien.hlv@demo.example')
  await page.route('**/api/auth/sign-out', (route) => route.abort('connectionrefused'))
  await askToSignOut(page)
  const told = page.getByRole('dialog', { name: 'Chưa đăng xuất được' })
  await expect(told).toBeVisible()
  await page.unroute('**/api/auth/sign-out')
  await told.getByRole('button', { name: 'Thử lại' }).click()
  await page.waitForURL('**/dang-nhap')
})
