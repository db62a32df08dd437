import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { inspectedBelow, makeRoundAbove, saidBelow } from './support/compiling/round-above.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { type Email, signIn } from './support/people.ts'
import { RunningApp } from './support/running-app.ts'

const letter = (page: Page) => page.getByRole('region', { name: 'Báo cáo tổng hợp', exact: true })

/** Opens a room, and in it the item that the journey is about. */
async function openRoom(page: Page, room: string): Promise<void> {
  await page.goto(room)
  await page.getByRole('radio', { name: /^Mọi báo cáo đã gửi/ }).check()
  await page.getByRole('button', { name: 'Lập bản thảo đầu' }).click()
  await page
    .getByRole('navigation', { name: 'Các mục của báo cáo tổng hợp' })
    .getByRole('button', { name: /Công tác triển khai/ })
    .click()
}

// Two rounds more would be on every other journey's pages.
const app = new RunningApp()
test.beforeAll(() => app.start())
test.afterAll(() => app.dispose())

test('a commune issues its letter, takes it over into its report, and above its words lead down to the agency below', async ({
  browser,
}) => {
  const commune = await makeRoundAbove(app)
  const as = async (email: Email) => {
    const own = await (await browser.newContext({ baseURL: app.url })).newPage()
    await signIn(own, email)
    return own
  }

  const below = await as(`lanhdao.${commune.below.code}@demo.example`)
  await below.goto(`${commune.below.report}/kiem-tra`)
  await below.getByRole('button', { name: /^Gửi báo cáo đến/ }).click()
  await below.waitForURL(/\/bien-nhan/)

  const page = await as(`lanhdao.${commune.code}@demo.example`)
  await test.step('the commune compiles its own round and issues the letter', async () => {
    await openRoom(page, commune.room)
    await expect(letter(page).getByText(saidBelow).first()).toBeVisible()
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Số', exact: true }).fill('31')
    await dialog.getByLabel('Ngày ban hành').fill('30/11/2026')
    await dialog.getByLabel('Người ký', { exact: true }).fill('Trần Văn Ký')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã ban hành số 31,')).toBeVisible()
  })

  const clerk = new Clerk(page)
  const offer = page.getByRole('region', { name: 'Báo cáo tổng hợp số 31 đã ban hành' })
  await test.step('its report above takes over what the agency below lists, by the name that is known above, and takes it back', async () => {
    await clerk.openItem(commune.report, 'II.5')
    await offer.getByRole('button', { name: 'Xem lại' }).click()
    const row = offer.getByRole('listitem').filter({ hasText: inspectedBelow })
    await expect(row).toContainText(commune.below.name)
    await row.getByRole('button', { name: /^Lấy vào/ }).click()
    await expect(row.getByText('Đã lấy vào.')).toBeVisible()
    await clerk.saved()
    await row.getByRole('button', { name: /^Hoàn tác/ }).click()
    await clerk.saved()
  })
  await test.step('its report above takes the item over when asked; it is an ordinary draft', async () => {
    await clerk.openItem(commune.report, 'II.1')
    await offer.getByRole('button', { name: 'Xem lại' }).click()
    await expect(offer.getByText(saidBelow)).toBeVisible()
    await expectAccessible(page, 'an issued letter that can be taken over')
    await offer
      .getByRole('button', { name: /^Lấy vào/ })
      .first()
      .click()
    await expect(clerk.field('II.1/narrative')).toContainText(saidBelow)
    await clerk.field('II.1/narrative').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(' Xã đánh giá cao.')
    await clerk.saved()
    await clerk.finishItem()
    await page.goto(`${commune.report}/kiem-tra`)
    await page.getByRole('button', { name: /^Gửi báo cáo đến/ }).click()
    await page.waitForURL(/\/bien-nhan/)
  })

  const compiler = await as('tonghop.snv@demo.example')
  await test.step('who compiles above follows the sentence down; what the commune added is its own', async () => {
    await openRoom(compiler, commune.above)
    const answers = compiler.getByRole('region', { name: 'Các đơn vị', exact: true })
    const current = answers.getByRole('article').and(compiler.locator('[aria-current="true"]'))
    await expect(current.getByText(saidBelow).first()).toBeVisible()
    await compiler.keyboard.press('j')
    await expect(current).toBeFocused()
    const selected = () => compiler.evaluate(() => String(getSelection()))
    do await compiler.keyboard.press('s')
    while ((await selected()) !== saidBelow)
    await compiler.keyboard.press('Enter')
    await expect(answers.getByText('Đã trích vào báo cáo')).toBeVisible()
    await letter(compiler)
      .getByRole('listitem')
      .filter({ hasText: saidBelow })
      .last()
      .getByRole('button', { name: /nguồn/ })
      .click()
    const chain = letter(compiler).getByRole('region', { name: `Nguồn bên dưới của ${commune.name}` })
    await expect(chain.getByText(`Lấy từ báo cáo tổng hợp số 31 ngày 30/11/2026 của ${commune.name}`)).toBeVisible()
    await expect(chain.getByText(`${commune.below.name} · mục II.1`)).toBeVisible()
    // The report below is between that agency and the commune.
    await expect(chain.getByRole('link')).toHaveCount(0)
    await expectAccessible(compiler, 'a quoted sentence followed down')
  })
})
