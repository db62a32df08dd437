import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

/**
 * Compressed JavaScript, in kB, that a page brings into an empty browser: before it can be used, and until it is at rest.
 * What is fetched meanwhile for later, and an item's editor, whose text can be read before it is there, count in the second
 * only.
 */
const budgets = {
  signIn: { usable: 72, atRest: 72 },
  home: { usable: 165, atRest: 168 },
  report: { usable: 226, atRest: 227 },
  item: { usable: 221, atRest: 291 },
  dashboard: { usable: 199, atRest: 202 },
}

/** What `address` loads in a browser that has seen nothing of the product. */
async function scripts(page: Page, address: string): Promise<{ usable: number; atRest: number }> {
  const state = await page.context().storageState()
  const context = await page.context().browser()?.newContext({ storageState: state })
  const fresh = await context?.newPage()
  if (!context || !fresh) throw new Error('no browser')
  fresh.on('request', (request) => {
    // A hashed name is kept for ever: on a slow line every other one is half a second of each load.
    if (request.resourceType() === 'script') expect(new URL(request.url()).pathname).toMatch(/^\/assets\//)
  })
  // A page can be used when what it is about stands on it.
  await fresh.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('h1')) return
      performance.mark('usable')
      watch.disconnect()
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  // The stream of what happens is never at rest.
  await fresh.route('**/api/live?*', (route) => route.abort())
  await fresh.goto(address)
  // A machine that is slow to draw is no network at rest.
  await fresh.locator('h1').first().waitFor()
  await fresh.waitForLoadState('networkidle')
  const loaded = await fresh.evaluate(() => {
    const usableMs = performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, startTime, encodedBodySize }) => ({
        later: startTime >= usableMs || name.includes('/rich-editor-'),
        bytes: encodedBodySize,
      }))
  })
  await context.close()
  const sum = (some: typeof loaded) => Math.round(some.reduce((all, { bytes }) => all + bytes, 0) / 1000)
  expect(sum(loaded)).toBeGreaterThan(0)
  return { usable: sum(loaded.filter(({ later }) => !later)), atRest: sum(loaded) }
}

async function holds(budget: { usable: number; atRest: number }, page: Page, address: string): Promise<void> {
  const { usable, atRest } = await scripts(page, address)
  expect.soft(usable).toBeLessThanOrEqual(budget.usable)
  expect.soft(atRest).toBeLessThanOrEqual(budget.atRest)
}

test('pages stay within their weight', async ({ app, browser, page }) => {
  await holds(budgets.signIn, page, `${app.url}/dang-nhap`)

  await signIn(page, 'chuyenvien.23500@demo.example')
  await holds(budgets.home, page, app.url)
  const report = new URL(
    (await page
      .getByRole('link', { name: /^Bắt đầu|^Viết tiếp|^Xem việc/ })
      .first()
      .getAttribute('href')) ?? '',
    app.url,
  ).href
  await holds(budgets.report, page, report)
  await holds(budgets.item, page, `${report}/muc/II.2`)

  const host = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(host, 'tonghop.snv@demo.example')
  const round = new URL(
    (await host
      .getByRole('link', { name: /^Mở bảng theo dõi/ })
      .first()
      .getAttribute('href')) ?? '',
    app.url,
  ).href
  await holds(budgets.dashboard, host, round)
  await host.context().close()
})
