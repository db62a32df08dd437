import { expect, test } from './support/fixtures.ts'
import { startMailServer } from './support/mail-server.ts'
import { type Email, signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'
import { RunningApp } from './support/running-app.ts'

test('the late ones of a round are reminded with one press, and a clerk reads it', async ({ browser }) => {
  const mails = await startMailServer()
  const app = new RunningApp({ SMTP_URL: mails.url })
  await app.start()
  try {
    const host = await (await browser.newContext({ baseURL: app.url })).newPage()
    await signIn(host, 'tonghop.snv@demo.example')
    await new Reviewer(host).openRound('văn hóa công sở')
    await host.getByRole('link', { name: 'Nhắc', exact: true }).click()
    await expect(host.getByRole('heading', { name: 'Nhắc các đơn vị', level: 1 })).toBeVisible()

    // Who is reminded, of what, and who gets it; one is taken out.
    const due = host.getByRole('region', { name: 'Sẽ nhắc' })
    await expect(due.getByRole('status').first()).toHaveText(/^\d+\/\d+ đơn vị$/)
    const count = Number(/\/(\d+)/.exec((await due.getByRole('status').first().textContent()) ?? '')?.[1])
    const rows = due.getByRole('row').filter({ has: host.getByRole('checkbox') })
    const notSent = rows.filter({ hasText: 'Chưa gửi' })
    await expect(notSent.first()).toContainText('– chuyên viên')
    await expect(rows.filter({ hasText: 'Đang trình lãnh đạo' }).first()).toContainText('– lãnh đạo')
    await expect(rows.filter({ hasText: 'chưa ai mở xem' }).first()).toContainText('– người thẩm định')
    await notSent.last().getByRole('checkbox').uncheck()
    const spared = (await notSent.last().getByRole('rowheader').textContent()) ?? ''
    await due.getByLabel('Viết thêm').fill('Xin gửi trước thứ Sáu tuần này.')
    await due.getByRole('button', { name: `Gửi nhắc đến ${count - 1} đơn vị` }).click()

    // What came of it, as the database says it.
    const log = host.getByRole('region', { name: 'Những lần nhắc' })
    await expect(log.getByText(`Đã nhắc ${count - 1} đơn vị`)).toBeVisible()
    await expect(due.getByRole('status').first()).toHaveText('1/1 đơn vị')
    await expect(rows).toHaveCount(1)
    await expect(rows.first()).toContainText(spared)
    await expect(host.getByText(`Đã nhắc trong 24 giờ qua: ${count - 1}`)).toBeVisible()
    await log.getByText('Từng đơn vị, từng người').click()
    await log.getByRole('button', { name: /^Xem thêm/ }).click()
    await expect(log.getByRole('row').filter({ has: host.getByRole('rowheader') })).toHaveCount(count - 1)
    await expect(log.getByRole('row').filter({ hasText: spared })).toHaveCount(0)

    // Each of them has one mail, however many agencies it names.
    const told = new Set(await log.getByRole('listitem').getByRole('listitem').allTextContents())
    const names = new Set([...told].map((line) => line.split(' – ')[0]))
    await expect.poll(() => new Set(mails.taken.map(({ to }) => to)).size).toBe(names.size)
    expect(mails.taken).toHaveLength(names.size)

    const clerk = mails.taken.find(({ to }) => to.startsWith('chuyenvien.'))?.to as Email
    const page = await (await browser.newContext({ baseURL: app.url })).newPage()
    await signIn(page, clerk)
    await page.getByRole('link', { name: 'Thông báo: 1 chưa đọc' }).click()
    await expect(page.getByRole('heading', { name: 'Thông báo', level: 1 })).toBeVisible()
    const notice = page.getByRole('listitem').filter({ hasText: 'Nhắc báo cáo' })
    await expect(notice).toContainText('Xin gửi trước thứ Sáu tuần này.')
    await notice.getByRole('link').click()
    await expect(page).toHaveURL(/\/bao-cao\/[^/]+$/)
    await expect(page.getByRole('link', { name: 'Thông báo', exact: true })).toBeVisible()

    // Mails in the morning from now on, and a calendar of deadlines.
    await page.goto('/tai-khoan/thong-bao')
    await page.getByLabel('Một thư lúc 07 giờ 30 mỗi sáng').check()
    await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0905 123 456')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByText('Đã lưu.')).toBeVisible()
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click()
    const address = (await page.getByText('/calendar/deadlines.ics').textContent()) ?? ''
    const calendar = await page.request.get(address)
    expect(await calendar.text()).toContain('BEGIN:VEVENT')
    await page.getByRole('button', { name: 'Bỏ địa chỉ lịch' }).click()
    await expect(page.getByText('Đã bỏ địa chỉ lịch')).toBeVisible()
    expect((await page.request.get(address)).status()).toBe(404)
    await page.reload()
    await expect(page.getByLabel('Một thư lúc 07 giờ 30 mỗi sáng')).toBeChecked()
  } finally {
    await app.dispose()
    await mails.stop()
  }
})
