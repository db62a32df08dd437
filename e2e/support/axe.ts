import axeCore, { type AxeResults, type RunOptions } from 'axe-core'
import { expect, type Page } from './fixtures.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** `npx -y pnpm@12 test:whole` looks at every width and every row; otherwise a telephone, a wide window in dark, and the first rows of a table or list. */
const whole = Boolean(process.env['WHOLE_TESTS'])
const widths = whole ? [390, 768, 1440] : [390]
const furtherRows = 'tbody tr:nth-child(n + 13), li:nth-child(n + 13)'

declare global {
  /** In the page. */
  const axe: { run(context: object, options: RunOptions): Promise<AxeResults> }
}

/** What axe is asked; only what is wrong is written down: a heat map has thousands of places that are right. */
const asked = { elementRef: false, resultTypes: ['violations'] } satisfies RunOptions
const allRules = { ...asked, runOnly: { type: 'tag', values: tags } } satisfies RunOptions
const contrastAlone = { ...asked, runOnly: { type: 'rule', values: ['color-contrast'] } } satisfies RunOptions

/**
 * Puts what moves where it ends, and lets no colour move: colours on their way to other colours are nobody's contrast, and
 * what the browser had not drawn (`content-visibility`) sets out only when it is looked at. Nothing waits for it, since an
 * animation whose frame never comes (a page painted late, an element just gone) never finishes either.
 */
const settle = (page: Page) =>
  page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, *::before, *::after { transition: none !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel()
      else animation.finish()
    }
  })

/** Lets colours move again. */
const unsettle = (page: Page) =>
  page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)
  })

/**
 * What axe finds, one line a place. It comes into a page once and stays there: our pages have no frames, so nothing is to
 * be gathered in a page of its own, which would take as long as the looking.
 */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source)
  await settle(page)
  const { violations } = await page.evaluate(
    ([exclude, runOptions]): Promise<AxeResults> => axe.run(exclude ? { exclude } : document, runOptions),
    [whole ? null : furtherRows, options] as const,
  )
  await unsettle(page)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} – ${failureSummary.split('\n').at(1)}`),
  )
}

/** What stands beyond the right edge of a page that can be pushed sideways; nothing where it cannot (WCAG 1.4.10). */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} px wide`, ...beyond.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160))]
  })

/** Nothing found on the page as it stands, nor beyond its edge: at its widths in light, and its contrast in dark. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await sideways(page), `${state}, ${width} px, sideways`).toEqual([])
    expect.soft(await findings(page, allRules), `${state}, ${width} px`).toEqual([])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  // Dark differs in nothing but colour.
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await findings(page, contrastAlone), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}
