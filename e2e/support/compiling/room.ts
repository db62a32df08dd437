import { expect, type Page } from '../fixtures.ts'
import { signIn } from '../people.ts'
import { Reviewer } from '../reviewer.ts'

/** Opens the room of the demo round's letter; whoever comes first makes its first draft. Gives its outline. */
export async function openCompilingRoom(page: Page) {
  await signIn(page, 'tonghop.snv@demo.example')
  await new Reviewer(page).openRound('văn hóa công sở')
  await page.getByRole('link', { name: 'Tổng hợp', exact: true }).click()
  const begin = page.getByRole('button', { name: 'Lập bản thảo đầu' })
  const outline = page.getByRole('navigation', { name: 'Các mục của báo cáo tổng hợp' })
  await expect(begin.or(outline)).toBeVisible()
  if (await begin.isVisible()) {
    await page.getByRole('radio', { name: /^Mọi báo cáo đã gửi/ }).check()
    await begin.click()
  }
  await expect(outline).toBeVisible()
  return outline
}
