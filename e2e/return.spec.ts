import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const asked = 'Nêu rõ số người tham gia lễ phát động.'
const added = ' Có 45 công chức tham gia lễ phát động.'

test('a returned report comes back mended, and the reviewer reads first what changed', async ({
  app,
  browser,
  page,
}) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'thamdinh.snv@demo.example')
  const round = await reviewer.openRound('văn hóa công sở')
  await reviewer.openReport(round, 'Sở Tư pháp')
  await reviewer.remarkOn('II.1/narrative', asked)
  await reviewer.returnReport()

  const desk = await (await browser.newContext({ baseURL: app.url })).newPage()
  const clerk = new Clerk(desk)
  await signIn(desk, 'chuyenvien.stp@demo.example')
  await desk.getByRole('link', { name: /^Xem việc cần sửa/ }).click()
  await expect(desk.getByRole('heading', { name: '1 việc cần sửa' })).toBeVisible()
  const report = desk.url()

  await desk.goto(`${report}/muc/II.2`)
  await expect(desk.getByText('Báo cáo bị trả lại chỉ mở các mục có ý kiến.')).toBeVisible()
  await expect(clerk.field('II.2/narrative')).toHaveCount(0)

  await desk.goto(report)
  await desk.getByRole('link', { name: /^Mở mục II\.1/ }).click()
  await expect(desk.getByText(asked)).toBeVisible()
  await clerk.field('II.1/narrative').click()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.insertText(added)
  await clerk.saved()
  await desk.getByRole('button', { name: 'Đã sửa', exact: true }).click()
  await expect(desk.getByText('Đã trả lời: đã sửa')).toBeVisible()
  await clerk.finishItem()
  await desk.goto(`${report}/kiem-tra`)
  await desk.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await expect(desk.getByRole('heading', { name: 'Báo cáo đang trình lãnh đạo' })).toBeVisible()

  // The head signs what was asked, answered and changed, and sees all three.
  const headDesk = await (await browser.newContext({ baseURL: app.url })).newPage()
  await signIn(headDesk, 'lanhdao.stp@demo.example')
  await headDesk
    .getByRole('listitem')
    .filter({ hasText: 'văn hóa công sở' })
    .getByRole('link', { name: /^Đọc và gửi/ })
    .click()
  const mended = headDesk.getByRole('region', { name: 'Thay đổi so với lần gửi 1' })
  await expect(mended.getByText(asked)).toBeVisible()
  await expect(mended.getByText('Đơn vị trả lời: đã sửa')).toBeVisible()
  await expect(mended.locator('ins')).toContainText([added.trim()])
  await headDesk.getByRole('button', { name: 'Gửi báo cáo đến Sở Nội vụ' }).click()
  await headDesk.waitForURL(/\/bien-nhan/)

  await page.reload()
  const changes = page.getByRole('region', { name: 'Thay đổi từ lần gửi 1 đến lần gửi 2' })
  await expect(changes).toBeVisible()
  await expect(changes.getByText(asked)).toBeVisible()
  await expect(changes.getByText('Đơn vị trả lời: đã sửa')).toBeVisible()
  await expect(changes.locator('ins')).toContainText([added.trim()])
  await expect(changes.locator('del')).toHaveCount(0)
  await expect(page.getByRole('article')).toHaveCount(0)

  await reviewer.accept()
  await page.getByRole('button', { name: 'Hoàn tác tiếp nhận' }).click()
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible()
  await reviewer.accept()
  await desk.goto('/')
  await expect(desk.getByRole('listitem').filter({ hasText: 'văn hóa công sở' })).toContainText('Đã tiếp nhận')
})
