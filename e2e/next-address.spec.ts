import { expect, test } from './support/fixtures.ts'
import { foreignAddresses } from './support/foreign-addresses.ts'
import { signIn } from './support/people.ts'

/** Each is tried without a browser too (`next-address.test.ts`); a fifth of them in one, all by `test:whole`. */
const tried = foreignAddresses.filter((_, index) => process.env['WHOLE_TESTS'] || index % 5 === 0)

test('no address that somebody sends leads out of the app after signing in', { tag: '@whole' }, async ({
  app,
  page,
}) => {
  await signIn(page, 'chuyenvien.cat@demo.example')
  const strangers: string[] = []
  await page.route(
    (url) => url.origin !== app.url,
    (route) => {
      strangers.push(route.request().url())
      return route.abort()
    },
  )
  // Signing in itself is tried elsewhere, and sixty times would be a guesser's.
  await page.route('**/api/auth/sign-in/email', (route) => route.fulfill({ json: { ok: true } }))
  for (const address of tried) {
    await page.goto(`/dang-nhap?tiep=${encodeURIComponent(address)}`, { waitUntil: 'domcontentloaded' })
    await page.getByLabel('Thư điện tử').fill('x@demo.example')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('x')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL((url) => url.pathname !== '/dang-nhap', { waitUntil: 'commit' })
    expect([new URL(page.url()).origin, new URL(page.url()).pathname], JSON.stringify(address)).toEqual([app.url, '/'])
    expect(await page.title(), JSON.stringify(address)).not.toBe('1')
  }
  expect(strangers).toEqual([])
})
