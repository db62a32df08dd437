import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from './fixtures.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** `npx -y pnpm@12 test:whole` looks at every width and every row; otherwise a telephone, a wide window in dark, and the first rows of a table or list. */
const whole = Boolean(process.env['WHOLE_TESTS'])
const widths = whole ? [390, 768, 1440] : [390]
const furtherRows = 'tbody tr:nth-child(n + 13), li:nth-child(n + 13)'

/** Only what is wrong is written down: a heat map has thousands of places that are right. */
function axeOn(page: Page): AxeBuilder {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  return whole ? axe : axe.exclude(furtherRows)
}

/**
 * Puts what moves where it ends: colours on their way to other colours are nobody's contrast. Nothing waits for it,
 * since an animation whose frame never comes (a page painted late, an element just gone) never finishes either.
 */
const settle = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel()
      else animation.finish()
    }
  })

/** What axe finds, one line a place. */
async function findings(page: Page, axe: AxeBuilder): Promise<string[]> {
  await settle(page)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} – ${failureSummary.split('\n').at(1)}`),
  )
}

/** Nothing found on the page as it stands: at its widths in light, and its contrast in dark. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await findings(page, axeOn(page).withTags(tags)), `${state}, ${width} px`).toEqual([])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  // Dark differs in nothing but colour.
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await findings(page, axeOn(page).withRules(['color-contrast'])), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}
