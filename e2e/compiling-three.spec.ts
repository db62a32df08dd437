import { readFile } from 'node:fs/promises'
import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { type Asked, endIts, makeRoundOfThree } from './support/compiling/round-of-three.ts'
import { letterText } from './support/documents/letter-text.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const letter = (page: Page) => pane(page, 'Báo cáo tổng hợp')
const outline = (page: Page) => page.getByRole('navigation', { name: 'Các mục của báo cáo tổng hợp' })

/** Presses a button by the key: nothing in this journey's room is clicked. */
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).press('Enter')

/** The head of an agency reads its report and sends it. */
async function send(page: Page, { code, report }: Asked): Promise<Clerk> {
  await signIn(page, `lanhdao.${code}@demo.example`)
  const head = new Clerk(page)
  await page.goto(`${report}/kiem-tra`)
  await head.submit()
  return head
}

test('three reports – full, nil and late – become one issued letter; what is sent anew waits beside it', async ({
  app,
  browser,
  page,
}) => {
  const round = await makeRoundOfThree(app)
  const another = async () => (await browser.newContext({ baseURL: app.url })).newPage()
  const room = `/dot/${round.id}/tong-hop`

  await signIn(page, 'tonghop.snv@demo.example')
  await test.step('of nothing no letter is made: the page says so', async () => {
    await page.goto(room)
    await page.getByRole('radio', { name: /^Mọi báo cáo đã gửi/ }).check()
    await press(page, 'Lập bản thảo đầu')
    await expect(page.getByText('Chưa đơn vị nào gửi báo cáo, nên chưa có gì để tổng hợp.')).toBeVisible()
    await expectAccessible(page, 'a round of which nothing was sent')
  })

  await send(await another(), round.full)
  await send(await another(), round.nil)
  await endIts(app, round)
  const late = await send(await another(), round.late)
  const reviewer = new Reviewer(page)
  for (const { report } of [round.full, round.nil]) {
    await page.goto(`/dot/${round.id}${report}`)
    await reviewer.accept()
  }

  await test.step('the first draft counts all three, and says who says nothing', async () => {
    await page.goto(room)
    await page.getByRole('radio', { name: /^Mọi báo cáo đã gửi/ }).focus()
    await page.keyboard.press('Space')
    await press(page, 'Lập bản thảo đầu')
    await expect(page.getByRole('button', { name: /^Từ 3\/3/ })).toBeVisible()
  })

  const answers = pane(page, 'Các đơn vị')
  const current = answers.getByRole('article').and(page.locator('[aria-current="true"]'))
  await test.step('the late one is marked as late; what it says is quoted by keys', async () => {
    await outline(page)
      .getByRole('button', { name: /Công tác triển khai/ })
      .focus()
    await page.keyboard.press('Enter')
    await expect(answers.getByText('Không có (1)')).toBeVisible()
    const card = answers.getByRole('article', { name: new RegExp(round.late.name) })
    await expect(card.getByText('Gửi muộn')).toBeVisible()
    await page.keyboard.press('j')
    await expect(current).toBeFocused()
    while (!(await current.innerText()).includes('320 cây xanh')) await page.keyboard.press('j')
    await page.keyboard.press('s')
    await page.keyboard.press('Enter')
    await expect(answers.getByText('Đã trích vào báo cáo')).toBeVisible()
    await expect(letter(page).getByText('Phường đã trồng 320 cây xanh hưởng ứng phong trào.').first()).toBeVisible()
    await expectAccessible(page, 'three answers and a letter')
  })

  await page.setViewportSize({ width: 1366, height: 768 })
  const dialog = page.getByRole('dialog')
  await test.step('an item that somebody was to approve is approved first, and anew when its words are others', async () => {
    await press(page, /^Phân công mục II\.1/)
    await page.getByLabel('Người duyệt').selectOption({ index: 1 })
    await press(page, 'Duyệt mục này')
    await expect(page.getByText('Đã duyệt', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await letter(page).getByRole('textbox', { name: /^Đoạn/ }).last().focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Cả ba phường đều tham gia.')
    await expect(outline(page).getByText('Đã sửa sau khi duyệt')).toBeVisible()
    await expectAccessible(page, 'an item that was written in after it was approved')
    await page.setViewportSize({ width: 1366, height: 768 })
    await press(page, 'Ban hành')
    await expect(dialog.getByText(/^Chưa được duyệt: mục II\.1\./)).toBeVisible()
    await page.keyboard.press('Escape')
    await press(page, /^Phân công mục II\.1/)
    await press(page, 'Duyệt mục này')
    await expect(page.getByRole('button', { name: 'Thôi duyệt' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the letter is issued from the keyboard', async () => {
    await press(page, 'Ban hành')
    // Whatever is missing is said beside its field, and the first of them has the focus.
    await dialog.getByRole('button', { name: 'Ban hành' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Số', exact: true })).toBeFocused()
    await page.keyboard.type('31')
    await page.keyboard.press('Tab')
    await page.keyboard.type('30/11/2026')
    await dialog.getByLabel('Người ký', { exact: true }).focus()
    await page.keyboard.type('Trần Văn Ký')
    await expectAccessible(page, 'issuing a letter')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã ban hành số 31,')).toBeVisible()
  })

  const words = async () => {
    const download = page.waitForEvent('download')
    await press(page, /^Tải về/)
    await page.getByRole('link', { name: 'DOCX để ký' }).click()
    return letterText(await readFile(await (await download).path()))
  }
  const issued = await words()
  await test.step('the letter for signature says what the three said, each once', () => {
    for (const said of [
      'Số: 31/BC-SNV',
      'Phường đã trồng 320 cây xanh hưởng ứng phong trào.',
      'Trần Văn Ký',
      '19 hội nghị',
    ])
      expect(issued).toContain(said)
    expect(issued.split('320 cây xanh')).toHaveLength(2)
  })

  await test.step('the late agency sends another figure: a delta, and not a letter of the issued one is different', async () => {
    const { page: theirs } = late
    await theirs.getByRole('button', { name: 'Thu hồi báo cáo' }).click()
    await theirs.waitForURL(new RegExp(`${round.late.report}$`))
    await late.openItem(round.late.report, 'II.1')
    await late.field('II.1/narrative').click()
    await theirs.keyboard.press('Control+A')
    await theirs.keyboard.insertText('Phường đã trồng 350 cây xanh hưởng ứng phong trào.')
    await late.saved()
    await theirs.goto(`${round.late.report}/kiem-tra`)
    await late.submit()

    await page.goto(room)
    await outline(page)
      .getByRole('button', { name: /Công tác triển khai/ })
      .focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Số liệu đổi', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('320 → 350').first()).toBeVisible()
    await expectAccessible(page, 'a delta after the issue')
    expect(await words()).toBe(issued)
  })
})
