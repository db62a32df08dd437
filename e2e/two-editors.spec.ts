import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test('two people write one report: other fields never collide, the same field asks', async ({ app, browser, page }) => {
  const other = await (await browser.newContext({ baseURL: app.url })).newPage()
  const [clerk, head] = [new Clerk(page), new Clerk(other)]
  await signIn(page, 'chuyenvien.stc@demo.example')
  await page.getByRole('link', { name: /^Viết tiếp/ }).click()
  await page.waitForURL(/\/bao-cao\/[^/]+$/)
  const report = page.url()
  await clerk.openItem(report, 'I.1')
  await signIn(other, 'lanhdao.stc@demo.example')
  await head.openItem(report, 'I.1')

  await clerk.field('I.1/figures/civilServants').fill('41')
  await head.field('I.1/figures/divisions').fill('07')
  await clerk.saved()
  await head.saved()
  await page.reload()
  await expect(clerk.field('I.1/figures/civilServants')).toHaveValue('41')
  await expect(clerk.field('I.1/figures/divisions')).toHaveValue('07')

  const write = async (who: Clerk, words: string) => {
    await who.field('I.2.2/narrative').click()
    await who.page.keyboard.press('Control+End')
    await who.page.keyboard.insertText(words)
  }
  await clerk.openItem(report, 'I.2.2')
  await head.openItem(report, 'I.2.2')
  // The editor comes after the page, and not without network.
  await head.field('I.2.2/narrative').waitFor()
  // With a line between them the one sees what the other writes; the same field takes a line that is down.
  await other.context().setOffline(true)
  await write(clerk, ' Chuyên viên viết trước.')
  await clerk.saved()
  await write(head, ' Lãnh đạo viết sau.')
  await other.context().setOffline(false)
  await expect(other.getByRole('status').filter({ hasText: 'Có người khác vừa sửa mục này' })).toBeVisible()
  const conflict = other.getByRole('group', { name: /^I\.2\.2/ })
  await expect(conflict.getByText(/^Của tôi, trên máy này/)).toBeVisible()
  await expect(conflict.getByText(/^Của .*, trên máy chủ/)).toBeVisible()
  await expect(conflict.getByRole('button', { name: /^Giữ bản của tôi/ })).toBeVisible()
  await expect(conflict.getByRole('button', { name: /^Giữ bản trên máy chủ/ })).toBeVisible()
  await conflict.getByRole('button', { name: /^Ghép cả hai/ }).click()
  await expect(conflict).toHaveCount(0)
  await head.saved()

  await page.reload()
  await expect(clerk.field('I.2.2/narrative')).toContainText('Chuyên viên viết trước.')
  await expect(clerk.field('I.2.2/narrative')).toContainText('Lãnh đạo viết sau.')
  await page.goto(`${report}/lich-su`)
  const [joined, before] = [page.getByRole('listitem').nth(0), page.getByRole('listitem').nth(1)]
  await joined.getByText('Xem chỗ đã sửa').click()
  await expect(joined).toContainText('Lãnh đạo viết sau.')
  await before.getByText('Xem chỗ đã sửa').click()
  await expect(before).toContainText('Chuyên viên viết trước.')
  await expect(before).not.toContainText('Lãnh đạo viết sau.')
})
