import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { codeOfApp } from './support/authenticator-app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { RunningApp } from './support/running-app.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const email = 'chuyenvien.kbnn@demo.example'
const password = 'con trâu đi trước cái cày'

const atHome = (page: Page) => page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()

async function signIn(page: Page, typed = password): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.waitForURL(/\/dang-nhap/)
}

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await page.getByRole('heading', { name: 'Tài khoản của tôi', level: 1 }).waitFor()
}

test('a link gives a password; an app, codes and sessions are the person’s own', async ({ page, app, browser }) => {
  const replaced = app.linkFor(email)
  const link = app.linkFor(email)
  const code = link.split('#')[1] ?? ''

  await test.step('a link that was replaced says what to do; the code on a slip is typed as one likes', async () => {
    await page.goto(replaced)
    await expect(page.getByText('đã được thay bằng mã mới hơn').first()).toBeVisible()
    expect(page.url()).not.toContain('#')
    await expectAccessible(page, 'a link that was replaced')
    await page.getByLabel('Mã mời').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await expect(page.getByText(email)).toBeVisible()
    await expectAccessible(page, 'choosing a password')
  })

  await test.step('a password that anybody guesses is refused, another one signs in', async () => {
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('Matkhau@2026')
    await page.getByLabel('Nhập lại mật khẩu mới').fill('Matkhau@2026')
    await page.getByRole('button', { name: 'Đặt mật khẩu và vào trang' }).click()
    await expect(page.getByRole('alert').getByText('quá dễ đoán')).toBeVisible()
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(password)
    await page.getByRole('button', { name: 'Đặt mật khẩu và vào trang' }).click()
    await atHome(page)
    const again = await (await browser.newContext()).newPage()
    await again.goto(link)
    await expect(again.getByText('Mã này đã dùng rồi').first()).toBeVisible()
    await again.context().close()
  })

  const elsewhere = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(elsewhere)
  await atHome(elsewhere)

  let secret = ''
  let codes: string[] = []
  await test.step('an app is set with its first code, and brings codes for its loss', async () => {
    await openAccount(page)
    await expectAccessible(page, 'the own account')
    await page.getByRole('button', { name: 'Đặt ứng dụng xác thực' }).click()
    secret = await page.getByText(/^(?:[A-Z2-7]{4} ?){8}$/).innerText()
    await expectAccessible(page, 'setting an authenticator app')
    await page.getByLabel('Mã 6 số').fill('000000')
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await expect(page.getByText('Mã chưa đúng')).toBeVisible()
    await page.getByLabel('Mã 6 số').fill(codeOfApp(secret))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await expect(page.getByRole('heading', { name: 'Giữ lại 10 mã dự phòng này' })).toBeVisible()
    codes = await page.getByText(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).allInnerTexts()
    expect(codes).toHaveLength(10)
    await expectAccessible(page, 'codes for a lost telephone')
    await page.getByRole('button', { name: 'Tôi đã giữ các mã này' }).click()
    await expect(page.getByText('Còn 10 mã')).toBeVisible()
  })

  await test.step('the other device is signed out by the first second factor: its page goes on after both steps', async () => {
    const sessions = page.getByRole('region', { name: 'Nơi đang đăng nhập' })
    await expect(sessions.getByRole('listitem')).toHaveCount(1)
    await elsewhere.evaluate(() => dispatchEvent(new Event('focus')))
    const dialog = elsewhere.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await dialog.getByLabel('Mật khẩu').fill(password)
    await elsewhere.keyboard.press('Enter')
    await dialog.getByLabel('Mã xác thực hoặc mã dự phòng').fill(codes[0] ?? '')
    await elsewhere.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('the other device is seen and signed out', async () => {
    await page.reload()
    const sessions = page.getByRole('region', { name: 'Nơi đang đăng nhập' })
    await expect(sessions.getByRole('listitem')).toHaveCount(2)
    await expect(sessions.getByText('máy đang dùng')).toHaveCount(1)
    await sessions.getByRole('button', { name: /^Đăng xuất Chrome/ }).click()
    await expect(sessions.getByRole('listitem')).toHaveCount(1)
    await elsewhere.evaluate(() => dispatchEvent(new Event('focus')))
    await expect(elsewhere.getByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeVisible()
    await elsewhere.context().close()
  })

  await test.step('signing in takes two steps', async () => {
    await signOut(page)
    await signIn(page)
    await expect(page.getByRole('heading', { name: 'Xác thực bước hai' })).toBeVisible()
    await expectAccessible(page, 'the second step')
    await page.getByLabel('Mã xác thực').fill('000000')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await expect(page.getByRole('alert').getByText('Mã chưa đúng')).toBeVisible()
    await page.getByLabel('Mã xác thực').fill(codeOfApp(secret, 1))
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await atHome(page)
  })

  await test.step('the password is changed, and the old one is nobody’s', async () => {
    await openAccount(page)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Nhập mật khẩu hiện nay', 'Nhập mật khẩu mới'])
    await expectAccessible(page, 'changing the password, with problems')
    await page.getByLabel('Mật khẩu hiện nay').fill(password)
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(`${password} sớm`)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(`${password} sớm`)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible()
    await signOut(page)
    await signIn(page)
    await expect(page.getByText('Thư điện tử hoặc mật khẩu chưa đúng').first()).toBeVisible()
  })
})

test('a key of the device signs in without a password', async ({ browser, app }) => {
  // Keys are bound to a name, which digits are none.
  const baseURL = app.url.replace('127.0.0.1', 'localhost')
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const who = 'chuyenvien.svhttdl@demo.example'
  await page.goto(app.linkFor(who).replace('127.0.0.1', 'localhost'))
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào trang' }).click()
  await atHome(page)

  await openAccount(page)
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  await page.getByRole('button', { name: 'Tạo khóa' }).click()
  await expect(page.getByText('Nhập tên của máy')).toBeVisible()
  await page.getByLabel('Tên của máy').fill('Máy ở phòng làm việc')
  await page.getByRole('button', { name: 'Tạo khóa' }).click()
  await expect(page.getByRole('heading', { name: 'Giữ lại 10 mã dự phòng này' })).toBeVisible()
  await page.getByRole('button', { name: 'Tôi đã giữ các mã này' }).click()
  await expect(page.getByText(/^Tạo ngày .*, chưa dùng lần nào$/)).toBeVisible()
  await expectAccessible(page, 'an account with a passkey')

  await signOut(page)
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await atHome(page)

  await signOut(page)
  await page.getByLabel('Thư điện tử').fill(who)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByText('Tài khoản này đăng nhập bằng khóa truy cập')).toBeVisible()
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await atHome(page)

  await page.evaluate(() =>
    fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await dialog.getByLabel('Mật khẩu').fill(password)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await expect(dialog).toHaveCount(0)

  await openAccount(page)
  await page.getByRole('button', { name: 'Gỡ khóa truy cập “Máy ở phòng làm việc”' }).click()
  await expect(page.getByText('Đã gỡ khóa truy cập.')).toBeVisible()
  await signOut(page)
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await expect(page.getByText('Khóa truy cập này không còn dùng được').first()).toBeVisible()
  await context.close()
})

test('a forgotten password, where no mail can be sent, is for the administrator', async ({ page }) => {
  await page.goto('/dang-nhap')
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await expect(page.getByText('Hệ thống này chưa gửi được thư')).toBeVisible()
  await expectAccessible(page, 'a forgotten password without mail')
  await page.route('**/api/auth/forgotten', (route) =>
    route.fulfill({ json: route.request().method() === 'GET' ? { mails: true } : { ok: true } }),
  )
  await page.reload()
  await page.getByRole('button', { name: 'Gửi đường dẫn' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/^Nhập thư điện tử/)
  await expectAccessible(page, 'a forgotten password with problems')
  await page.getByLabel('Thư điện tử').fill('ai-do@demo.example')
  await page.getByRole('button', { name: 'Gửi đường dẫn' }).click()
  await expect(page.getByRole('heading', { name: 'Hãy xem hộp thư' })).toBeVisible()
  await expectAccessible(page, 'a link on its way')
})

test('where administrators have to have a second step they set it up before anything opens', { tag: '@whole' }, async ({
  browser,
}) => {
  const app = new RunningApp({ ADMINISTRATOR_SECOND_FACTOR: 'required' })
  await app.start()
  const page = await (await browser.newContext({ baseURL: app.url })).newPage()
  await page.goto('/dang-nhap')
  await page.getByLabel('Thư điện tử').fill('tonghop.snv@demo.example')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  const secret = await page.getByText(/^(?:[A-Z2-7]{4} ?){8}$/).innerText()
  await expectAccessible(page, 'an administrator sets up the second step')
  await page.getByLabel('Mã 6 số').fill(codeOfApp(secret))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByRole('heading', { name: 'Giữ lại 10 mã dự phòng này' })).toBeVisible()
  await page.getByRole('button', { name: 'Tôi đã giữ các mã này' }).click()
  await atHome(page)
  await openAccount(page)
  await page.getByRole('button', { name: 'Gỡ ứng dụng xác thực' }).click()
  await expect(page.getByRole('alert').getByText('phải giữ ít nhất một cách')).toBeVisible()
  await page.context().close()
  await app.dispose()
})
