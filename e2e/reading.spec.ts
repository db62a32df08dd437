import { expect, type Page, test } from './support/fixtures.ts'
import { type Email, signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'
import { RunningApp } from './support/running-app.ts'

const round = 'văn hóa công sở'

/** The agency of the first report that a board lists. */
const firstOf = async (page: Page) =>
  (await page.getByRole('rowheader').first().getByRole('link').first().textContent()) ?? ''

/** The row of an agency on a board, by its link. */
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

/** Whether the host has opened what was sent of a report, as the database says it. */
const isOpened = (app: RunningApp, reportId: string | undefined): Promise<boolean> =>
  app.database(async (client) => {
    const { rows } = await client.query<{ opened: boolean }>(
      'SELECT opened_at IS NOT NULL AS opened FROM report WHERE id = $1',
      [reportId],
    )
    return rows[0]?.opened ?? false
  })

/** Its own province: how a round is returned is switched over for everybody who reads it. */
test('two share the reading of a queue: a return is proposed, released, undone and sent again; many are accepted at once, and what is sent meanwhile shows', async ({
  browser,
}) => {
  const app = new RunningApp()
  await app.start()
  const enter = async (email: Email) => {
    const page = await (await browser.newContext({ baseURL: app.url })).newPage()
    await signIn(page, email)
    return page
  }
  try {
    const [page, other] = [await enter('thamdinh.snv@demo.example'), await enter('tonghop.snv@demo.example')]
    const [reviewer, compiler] = [new Reviewer(page), new Reviewer(other)]
    const address = await reviewer.openRound(round)
    await compiler.openRound(round)

    // The compiler says how this round is returned.
    await other.goto(`/quan-tri/dot/${new URL(address).pathname.split('/').at(-1)}`)
    const releases = other.getByRole('checkbox', { name: /^Người thẩm định chỉ đề nghị/ })
    await releases.click()
    await expect(releases).toBeChecked()

    // The reviewer takes a report that waits in their blocks: it is theirs on both boards.
    await page.goto(`${address}?dang-o=chu-tri&khoi=cua-toi`)
    const agency = await firstOf(page)
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
    await page.goto(`${address}?tim=${encodeURIComponent(agency)}`)
    await expect(rowOf(page, agency)).toContainText('Bị trả lại')

    // What was opened and has no open remark is accepted together; the rest says why not.
    await other.goto(`${address}?dang-o=chu-tri`)
    const opened = await firstOf(other)
    await other.getByRole('link', { name: opened, exact: true }).click()
    await other.getByRole('article').waitFor()
    await expect(other.getByRole('button', { name: 'Tiếp nhận', exact: true })).toBeVisible()
    // That it was opened is told beside the page: whoever leaves sooner has told nothing.
    const reportId = new URL(other.url()).pathname.split('/').at(-1)
    await expect.poll(() => isOpened(app, reportId)).toBe(true)
    await other.goto(`${address}?dang-o=chu-tri`)
    await other.getByRole('button', { name: /^Chọn cả .* báo cáo tìm thấy/ }).click()
    await other.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    const dialog = other.getByRole('dialog')
    const included = Number.parseInt((await dialog.getByText(/báo cáo sẽ được xử lý/).textContent()) ?? '', 10)
    expect(included).toBeGreaterThan(0)
    await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await expect(dialog.getByRole('status')).toHaveText(`Đã xong ${included} báo cáo.`)
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).click()
    await page.goto(`${address}?loc=da-tiep-nhan&tim=${encodeURIComponent(opened)}`)
    await expect(rowOf(page, opened)).toContainText('Đã tiếp nhận')

    // An agency sends while both have the board open: it moves on both.
    const waiting = `${address}?trang-thai=trinh-lanh-dao`
    await other.goto(waiting)
    const sending = await firstOf(other)
    const mail = await rowOf(other, sending).locator('a[href^="mailto:lanhdao"]').first().getAttribute('href')
    const email = mail?.slice('mailto:'.length) as Email
    for (const board of [page, other]) {
      await board.goto(`${address}?tim=${encodeURIComponent(sending)}`)
      await expect(rowOf(board, sending)).toContainText('Trình lãnh đạo')
    }
    const head = await enter(email)
    await head
      .getByRole('listitem')
      .filter({ hasText: round })
      .getByRole('link', { name: /^Đọc và gửi/ })
      .click()
    await head.getByRole('button', { name: 'Gửi báo cáo đến Sở Nội vụ' }).click()
    await head.waitForURL(/\/bien-nhan/)
    for (const board of [page, other]) await expect(rowOf(board, sending)).toContainText('Đã gửi')
  } finally {
    await app.dispose()
  }
})
