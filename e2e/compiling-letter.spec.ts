import { expectAccessible } from './support/axe.ts'
import { openCompilingRoom } from './support/compiling/room.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const letter = (page: Page) => page.getByRole('region', { name: 'Báo cáo tổng hợp', exact: true })
const fields = (page: Page) => letter(page).getByRole('textbox', { name: /^Đoạn/ })
const textsOf = (page: Page) => fields(page).evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value))
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()

/** The paragraph that says these words, as soon as there is one. */
async function paragraphOf(page: Page, words: string) {
  await expect.poll(async () => (await textsOf(page)).join('\n')).toContain(words)
  return fields(page).nth((await textsOf(page)).findIndex((text) => text.includes(words)))
}

async function writeBehind(page: Page, words: string, more: string): Promise<void> {
  await (await paragraphOf(page, words)).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(more)
}

/** The room with the item that this journey writes; gives its address. */
async function openRoom(page: Page): Promise<string> {
  const outline = await openCompilingRoom(page)
  await outline.getByRole('button', { name: /Kiểm tra, giám sát/ }).click()
  await page.waitForURL(/muc=/)
  return page.url()
}

test('two compilers write one letter: other paragraphs never collide, the same one asks', { tag: '@whole' }, async ({
  app,
  browser,
  page,
}) => {
  const room = await openRoom(page)
  await fields(page).last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bài của người thứ nhất.')
  await saved(page)

  const context = await browser.newContext({ baseURL: app.url })
  const other = await context.newPage()
  await signIn(other, 'tonghop.snv@demo.example')
  await other.goto(room)
  await (await paragraphOf(other, 'Bài của người thứ nhất.')).click()
  await other.keyboard.press('Control+End')
  await other.keyboard.press('Enter')
  await other.keyboard.type('Bài của người thứ hai, có 4321 hộ.')
  await saved(other)
  await paragraphOf(page, 'Bài của người thứ hai')
  await expect(letter(page).getByText('2 câu chưa có nguồn')).toBeVisible()

  // One of them without a connection, and both in the same sentence.
  await context.setOffline(true)
  await writeBehind(other, 'Bài của người thứ nhất.', ' Viết trên tàu.')
  await writeBehind(page, 'Bài của người thứ nhất.', ' Viết ở cơ quan.')
  await saved(page)
  await context.setOffline(false)
  const choice = other.getByRole('group', { name: /^II\.5 · Đoạn \d+$/ })
  await expect(choice).toBeVisible()
  await letter(other)
    .getByRole('button', { name: /^Đoạn \d+, trích/ })
    .first()
    .click()
  await letter(other)
    .getByRole('button', { name: /^Đoạn \d+, tính ra/ })
    .first()
    .click()
  await expect(letter(other).getByRole('table')).toBeVisible()
  // What is half under the bar that stays is no button too small.
  await letter(other).evaluate((pane) => pane.scrollTo(0, 0))
  await expectAccessible(other, 'the letter with two texts of a paragraph')
  await choice.getByRole('button', { name: /^Ghép cả hai/ }).click()
  await expect(choice).toHaveCount(0)
  await saved(other)
  const joined = await paragraphOf(page, 'Viết trên tàu.')
  await expect(joined).toHaveValue(/Bài của người thứ nhất\..*Viết ở cơ quan\./)

  await letter(page).getByRole('button', { name: 'Cả văn bản' }).click()
  await expect(letter(page).getByText('BÁO CÁO', { exact: true })).toBeVisible()
  await expect(letter(page).getByText(/Bài của người thứ nhất\./)).toBeVisible()
})
