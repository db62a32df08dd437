import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

/** Of all headings that are seen: how many syllables are held together, and those that stand on two lines all the same. */
const heldTogether = (page: Page) =>
  page.locator('h1, h2, h3').evaluateAll((headings) => {
    const broken: string[] = []
    let held = 0
    for (const heading of headings.filter((one) => one.getBoundingClientRect().width > 1 && !one.closest('.letter'))) {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode(); text; text = walker.nextNode())
        for (const { index } of (text.textContent ?? '').matchAll(/\u00a0/gu)) {
          const topOf = (at: number) => {
            const range = document.createRange()
            range.setStart(text, at)
            range.setEnd(text, at + 1)
            return range.getBoundingClientRect().top
          }
          held++
          if (topOf(index - 1) !== topOf(index + 1)) broken.push(heading.textContent ?? '')
        }
    }
    return { held, broken }
  })

test('headings break between words on a telephone, never within one, and push no page sideways', {
  tag: '@whole',
}, async ({ page }) => {
  await signIn(page, 'chuyenvien.23428@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  for (const [state, address] of [
    ['the list of tasks', '/'],
    ['a report', report],
    ['an item', `${report}/muc/II.2`],
    ['the check', `${report}/kiem-tra`],
  ] as const) {
    await page.goto(address)
    await page.setViewportSize({ width: 390, height: 900 })
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect.poll(async () => (await heldTogether(page)).held, state).toBeGreaterThan(0)
    expect((await heldTogether(page)).broken, state).toEqual([])
    await expectAccessible(page, state)
  }
})
