import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

/** Compressed JavaScript, in kB, that a page may bring into an empty browser before it is at rest. */
const budgets = { signIn: 75, home: 173, report: 240, item: 303, dashboard: 245 }

/** What `address` loads in a browser that has seen nothing of the product. */
async function scripts(page: Page, address: string): Promise<number> {
  const state = await page.context().storageState()
  const context = await page.context().browser()?.newContext({ storageState: state })
  const fresh = await context?.newPage()
  if (!context || !fresh) throw new Error('no browser')
  const sizes: Promise<number>[] = []
  fresh.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') {
      // A hashed name is kept for ever: on a slow line every other one is half a second of each load.
      expect(new URL(request.url()).pathname).toMatch(/^\/assets\//)
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    }
  })
  // The stream of what happens is never at rest.
  await fresh.route('**/api/live?*', (route) => route.abort())
  await fresh.goto(address, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return Math.round(bytes / 1000)
}

test('pages stay within their weight', async ({ app, browser, page }) => {
  expect.soft(await scripts(page, `${app.url}/dang-nhap`)).toBeLessThanOrEqual(budgets.signIn)

  await signIn(page, 'chuyenvien.sdttg@demo.example')
  expect.soft(await scripts(page, app.url)).toBeLessThanOrEqual(budgets.home)
  const report = new URL(
    (await page
      .getByRole('link', { name: /^Bắt đầu|^Viết tiếp|^Xem việc/ })
      .first()
      .getAttribute('href')) ?? '',
    app.url,
  ).href
  expect.soft(await scripts(page, report)).toBeLessThanOrEqual(budgets.report)
  expect.soft(await scripts(page, `${report}/muc/II.2`)).toBeLessThanOrEqual(budgets.item)

  const host = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(host, 'tonghop.snv@demo.example')
  const round = new URL(
    (await host
      .getByRole('link', { name: /^Mở bảng theo dõi/ })
      .first()
      .getAttribute('href')) ?? '',
    app.url,
  ).href
  expect.soft(await scripts(host, round)).toBeLessThanOrEqual(budgets.dashboard)
  await host.context().close()
})
