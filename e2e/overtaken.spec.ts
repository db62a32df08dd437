import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const round = 'văn hóa công sở'
const agency = 'Viện kiểm sát nhân dân tỉnh'

test('whoever decides on a page that is out of date decides nothing, and sees who did what', async ({
  app,
  browser,
  page,
}) => {
  const other = await (await browser.newContext({ baseURL: app.url })).newPage()
  const desk = await (await browser.newContext({ baseURL: app.url })).newPage()
  const [reviewer, compiler] = [new Reviewer(page), new Reviewer(other)]
  await signIn(page, 'thamdinh.snv@demo.example')
  await signIn(other, 'tonghop.snv@demo.example')
  const address = await reviewer.openRound(round)
  await compiler.openRound(round)
  await reviewer.openReport(address, agency)
  await page.getByRole('article').waitFor()
  await reviewer.remarkOn('II.1/narrative', 'Nêu rõ số người tham gia.')

  // Another returns it, the agency mends it and sends it again.
  await compiler.openReport(address, agency)
  await other.getByRole('article').waitFor()
  await compiler.remarkOn('II.2/narrative', 'Bổ sung số liệu.')
  // What a colleague has written is seen, and goes along only if who returns wants it to.
  await other.getByRole('button', { name: 'Trả lại (2 ý kiến)' }).click()
  await other.getByRole('checkbox', { name: /Nêu rõ số người tham gia\./ }).uncheck()
  await other.getByRole('dialog').getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(other.getByText('Đã trả lại báo cáo.')).toBeVisible()
  await signIn(desk, 'chuyenvien.vksnd@demo.example')
  await desk
    .getByRole('listitem')
    .filter({ hasText: round })
    .getByRole('link', { name: /^Xem việc cần sửa/ })
    .click()
  await desk.getByRole('link', { name: /^Mở mục II\.2/ }).click()
  const clerk = new Clerk(desk)
  await clerk.field('II.2/narrative').click()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.insertText(' Có 45 công chức tham gia.')
  await clerk.saved()
  await desk.getByRole('button', { name: 'Đã sửa', exact: true }).click()
  await expect(desk.getByText('Đã trả lời: đã sửa')).toBeVisible()
  await clerk.finishItem()
  const report = new URL(desk.url()).pathname.split('/').slice(0, 3).join('/')
  await desk.goto(`${report}/kiem-tra`)
  await clerk.submit()

  // The first reviewer still has the first submission before them.
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vẫn tiếp nhận' }).click()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Chưa thực hiện: báo cáo đã khác lúc anh/chị mở trang này')
  await expect(notice.getByRole('listitem')).toContainText([/đã trả lại báo cáo/, /đã gửi báo cáo/])
  await expect(page.getByRole('region', { name: 'Thay đổi từ lần gửi 1 đến lần gửi 2' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tiếp nhận', exact: true })).toBeVisible()

  // What they had written goes along, to the words that it is about.
  await page.getByRole('button', { name: 'Đưa sang lần gửi này' }).click()
  await page.getByRole('button', { name: 'Xem trong báo cáo' }).first().click()
  await page.getByRole('article').waitFor()
  await expect(async () => expect(await page.evaluate(() => String(getSelection()))).not.toBe('')).toPass()
  await page.getByRole('button', { name: /^Trả lại \(1 ý kiến\)/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(page.getByText('Đã trả lại báo cáo.')).toBeVisible()
})

test('a selection over two items is two remarks, and reopens both', async ({ page }) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'tonghop.snv@demo.example')
  await reviewer.openReport(await reviewer.openRound(round), 'Ủy ban nhân dân xã Mộ Đức')
  await page.getByRole('article').waitFor()
  await page.evaluate(() => {
    const block = (path: string) => document.querySelector(`p[data-path="${path}"]`)
    const [from, to] = [block('II.1/narrative'), block('II.2/narrative')]
    if (!from?.lastChild || !to?.firstChild) throw new Error('the letter has no such items')
    getSelection()?.setBaseAndExtent(from.firstChild ?? from, 0, to.lastChild ?? to, 10)
  })
  await page.getByRole('button', { name: 'Ghi ý kiến cho đoạn này' }).click()
  const form = page.getByRole('form', { name: 'Ý kiến mới' })
  await expect(form.getByRole('blockquote')).toHaveCount(2)
  await form.getByRole('textbox', { name: 'Ý kiến' }).fill('Hai mục này nói khác nhau.')
  await form.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await page.getByRole('button', { name: 'Trả lại (2 ý kiến)' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/^II\.1 /, /^II\.2 /])
})
