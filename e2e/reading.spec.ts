import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const round = 'văn hóa công sở'
const agency = 'Công an tỉnh'

test('two share the reading of a queue: a return is proposed, released, undone and sent again; many are accepted at once', async ({
  app,
  browser,
  page,
}) => {
  const other = await (await browser.newContext({ baseURL: app.url })).newPage()
  const [reviewer, compiler] = [new Reviewer(page), new Reviewer(other)]
  await signIn(page, 'thamdinh.snv@demo.example')
  await signIn(other, 'tonghop.snv@demo.example')
  const address = await reviewer.openRound(round)
  await compiler.openRound(round)

  // The compiler says how this round is returned.
  const roundId = new URL(address).pathname.split('/').at(-1)
  await other.goto(`/quan-tri/dot/${roundId}`)
  await other.getByRole('checkbox', { name: /^Người thẩm định chỉ đề nghị/ }).check()
  await expect(other.getByRole('checkbox', { name: /^Người thẩm định chỉ đề nghị/ })).toBeChecked()

  // The reviewer takes a report: it is theirs on both boards.
  await reviewer.openReport(address, agency)
  await page.getByRole('button', { name: 'Nhận thẩm định' }).click()
  await expect(page.getByText('Anh/chị thẩm định báo cáo này')).toBeVisible()
  await other.goto(`${address}?hang-doi=chua-nhan&tim=${encodeURIComponent(agency)}`)
  await expect(other.getByText('Không có báo cáo nào khớp với điều kiện lọc.')).toBeVisible()
  await page.goto(`${address}?hang-doi=cua-toi&tim=${encodeURIComponent(agency)}`)
  await page.getByRole('link', { name: agency, exact: true }).click()

  await page.getByRole('article').waitFor()
  await reviewer.remarkOn('II.1/narrative', 'Nêu rõ số người tham gia.')
  await page.getByRole('button', { name: 'Đề nghị trả lại (1 ý kiến)' }).click()
  await page.getByRole('textbox', { name: 'Lời nhắn cho người tổng hợp' }).fill('Nhờ chị xem giúp.')
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect(page.getByText('Đã gửi đề nghị trả lại đến người tổng hợp.')).toBeVisible()

  // The compiler reads the proposal, releases it, undoes that and sends it again.
  await compiler.openReport(address, agency)
  await expect(other.getByText('Nhờ chị xem giúp.')).toBeVisible()
  await compiler.returnReport()
  await other.getByRole('button', { name: 'Hoàn tác trả lại' }).click()
  await expect(other.getByText('Đã hoàn tác.')).toBeVisible()
  await compiler.returnReport()

  // What was opened and has no open remark is accepted together; the rest says why not.
  await other.goto(`${address}?dang-o=chu-tri`)
  await other.getByRole('button', { name: /^Chọn cả .* báo cáo tìm thấy/ }).click()
  await other.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  const dialog = other.getByRole('dialog')
  await expect(dialog.getByText(/báo cáo sẽ được xử lý/)).toBeVisible()
})
