import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expectAccessible } from './support/axe.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

async function download(page: Page, format: 'DOCX' | 'PDF'): Promise<Buffer> {
  const waited = page.waitForEvent('download')
  await page.getByRole('link', { name: `Tải ${format}` }).click()
  return readFileSync(await (await waited).path())
}

const documentPath = 'word/document.xml'
/** The words of a Word file with one of them changed. */
function changed(docx: Buffer, change: (xml: string) => string): Buffer {
  const files = unzipSync(docx)
  const xml = strFromU8(files[documentPath] ?? new Uint8Array())
  return Buffer.from(zipSync({ ...files, [documentPath]: strToU8(change(xml)) }))
}

test('anybody checks a letter: by its code, byte for byte, and paragraph by paragraph where it was changed', async ({
  browser,
  app,
  page,
}) => {
  await signIn(page, 'tonghop.snv@demo.example')
  const round = await new Reviewer(page).openRound('văn hóa công sở')
  await page.goto(`${round}?trang-thai=da-gui`)
  await page.getByRole('rowheader').first().getByRole('link').first().click()
  await page.getByRole('article').waitFor()
  const agency = await page.getByRole('heading', { level: 1 }).first().innerText()
  const docx = await download(page, 'DOCX')
  const pdf = await download(page, 'PDF')
  const xml = strFromU8(unzipSync(docx)[documentPath] ?? new Uint8Array())
  const hash = /SHA-256: ([\da-f ]+)/u.exec(xml)?.[1] ?? ''
  const reference = /BC-\d{4}-\d{6}/u.exec(xml)?.[0] ?? ''

  const anybody = await (await browser.newContext({ baseURL: app.url })).newPage()
  await anybody.goto(`/kiem-tra-bao-cao#${reference}.${hash.replaceAll(' ', '')}`)
  await expect(anybody.getByRole('heading', { name: 'Đúng là bản đã gửi qua hệ thống này' })).toBeVisible()
  await expect(anybody.getByText(agency, { exact: true })).toBeVisible()
  if (process.env['SHOTS']) await anybody.screenshot({ path: `${process.env['SHOTS']}/seal-known.png`, fullPage: true })
  await expectAccessible(anybody, 'a receipt that is known')
  const paste = anybody.getByLabel('Dán mã biên nhận và mã kiểm tra')
  const check = anybody.getByRole('button', { name: 'Kiểm tra', exact: true })
  await paste.fill(reference)
  await check.click()
  await expect(anybody.getByText('Mã biên nhận là số thứ tự')).toBeVisible()
  await paste.fill('0'.repeat(64))
  await check.click()
  await expect(anybody.getByRole('heading', { name: 'Hệ thống không có bản gửi nào như vậy' })).toBeVisible()
  await paste.fill(`SHA-256: ${hash}`)

  const drop = async (name: string, buffer: Buffer) => {
    await anybody.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await expect(anybody.getByText(`Mã kiểm tra (SHA-256) của ${name}:`)).toBeVisible()
  }
  await drop('a.docx', docx)
  await expect(anybody.getByRole('heading', { name: 'Tệp đúng nguyên vẹn như khi tải xuống' })).toBeVisible()
  await expect(anybody.getByText('Mã in trong tệp trùng với mã đã dán.')).toBeVisible()
  await drop('a.pdf', pdf)
  await expect(anybody.getByRole('heading', { name: 'Tệp đúng nguyên vẹn như khi tải xuống' })).toBeVisible()
  await drop('ky.pdf', Buffer.concat([pdf, Buffer.from('\n9 0 obj<</Type/Sig>>endobj\nstartxref\n1\n%%EOF\n')]))
  await expect(anybody.getByRole('heading', { name: 'Tệp có phần được thêm vào sau bản đã tải xuống' })).toBeVisible()
  await drop(
    'luu-lai.docx',
    changed(docx, (text) => text.replace('<w:body>', '<w:body >')),
  )
  await expect(anybody.getByRole('heading', { name: 'Lời văn đúng như bản đã gửi' })).toBeVisible()
  await drop(
    'sua.docx',
    changed(docx, (text) => text.replace('Trên đây là', 'Trên đây không phải là')),
  )
  await expect(anybody.getByRole('heading', { name: 'Tệp khác bản đã gửi' })).toBeVisible()
  await expect(anybody.getByRole('listitem').filter({ hasText: 'Trên đây không phải là' })).toBeVisible()
  await expectAccessible(anybody, 'a file that was changed')
  if (process.env['SHOTS'])
    await anybody.screenshot({ path: `${process.env['SHOTS']}/seal-changed.png`, fullPage: true })
  await drop('la.pdf', Buffer.from('%PDF-1.7\n%%EOF'))
  await expect(anybody.getByRole('heading', { name: 'Hệ thống không nhận ra tệp này' })).toBeVisible()

  // Without a network a file is still held against a pasted hash.
  await anybody.context().setOffline(true)
  await drop('a.docx', docx)
  await expect(anybody.getByText('Mã in trong tệp trùng với mã đã dán.')).toBeVisible()
  await expect(anybody.getByRole('heading', { name: /^Chưa liên lạc được với máy chủ/u })).toBeVisible()
  await anybody.context().close()
})
