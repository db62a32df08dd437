import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { expect, test } from './support/fixtures.ts'
import { enterSignIn, signIn } from './support/people.ts'

const email = 'chuyenvien.mttq@demo.example'

test('while somebody guesses at an account its people get in, and a page at a wrong address names the right one', async ({
  page,
  app,
  browser,
}) => {
  const guess = (n: number) =>
    fetch(`${app.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'none' },
      body: JSON.stringify({ email, password: `đoán ${n}` }),
    })
  const statuses = await Promise.all(Array.from({ length: 12 }, async (_, n) => (await guess(n)).status))
  expect(statuses).toContain(428)

  await test.step('from a device that is not known, for a little work', async () => {
    await signIn(page, email)
  })
  await test.step('and from one that is, at once', async () => {
    await page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST' }))
    await Promise.all(Array.from({ length: 6 }, (_, n) => guess(n)))
    const asked = page.waitForResponse('**/api/auth/sign-in/email')
    await page.goto('/dang-nhap')
    await enterSignIn(page, email)
    expect((await asked).status()).toBe(200)
  })

  const elsewhere = await browser.newPage()
  await elsewhere.route('**/api/auth/sign-in/email', (route) =>
    route.fulfill({ status: 403, json: { code: 'FOREIGN_ORIGIN', address: 'https://thidua.example' } }),
  )
  await elsewhere.goto(`${app.url}/dang-nhap`)
  await elsewhere.getByLabel('Thư điện tử').fill(email)
  await elsewhere.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await elsewhere.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(elsewhere.getByText('phải mở ở địa chỉ https://thidua.example').first()).toBeVisible()
  await elsewhere.close()
})
