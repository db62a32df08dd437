import { unzipSync, unzlibSync } from 'fflate'
import jsqr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../../compose/compose-report.ts'
import { docxFacts } from '../../fixtures/docx-facts.ts'
import { sampleReport } from '../../fixtures/sample-report.ts'
import { read } from '../../read/read.ts'
import { renderDocx } from '../docx/render-docx.ts'
import { renderHtml } from '../html/render-html.ts'
import { renderPdf } from '../typst/render-pdf.ts'
import { sealModules } from './seal-modules.ts'

const sealed = {
  reference: 'BC-2026-000123',
  number: 2,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  // Past midnight in Vietnam.
  submittedAt: '2026-08-06T18:30:00.000Z',
  checkAddress: 'https://thidua.quangngai.example/kiem-tra-bao-cao',
}
const plain = composeReport(sampleReport)
const letter = composeReport({ ...sampleReport, sealed })
const code = `${sealed.checkAddress}#${sealed.reference}.${sealed.sha256}`

/** What a reader of codes sees in modules drawn three pixels wide. */
function decoded(rows: readonly (readonly boolean[])[]): string | undefined {
  const scale = 3
  const side = rows.length * scale
  const pixels = new Uint8ClampedArray(side * side * 4).map((_, at) => {
    const [x, y] = [Math.floor(at / 4) % side, Math.floor(at / 4 / side)]
    return at % 4 === 3 || !rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 255 : 0
  })
  return (jsqr as unknown as (typeof jsqr)['default'])(pixels, side, side)?.data
}

describe('the seal of a letter', () => {
  it('says which submission the letter was printed from, by the day in Vietnam', () => {
    expect(letter.seal?.lines).toEqual([
      'Mã biên nhận: BC-2026-000123 - Bản gửi số 2 - 07/8/2026',
      'SHA-256: 9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08',
      'Kiểm tra: https://thidua.quangngai.example/kiem-tra-bao-cao',
    ])
    expect(plain.seal).toBeUndefined()
    expect(composeReport({ ...sampleReport, status: 'draft' }).seal).toBeUndefined()
  })

  it('has a code that a reader of codes reads, whatever the address', () => {
    for (const address of [code, `https://${'x'.repeat(150)}.example/kiem-tra-bao-cao#${code}`])
      expect(decoded(sealModules(address))).toBe(address)
  })

  it('is drawn in a Word file as the very same code', async () => {
    const files = unzipSync(await renderDocx([plain, letter]))
    const png = Buffer.from(files['word/media/seal-1.png'] ?? [])
    const side = png.readUInt32BE(16)
    const at = png.indexOf('IDAT')
    const rows = Buffer.from(unzlibSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))))
    const lineBytes = 1 + side / 8
    expect(
      decoded(
        Array.from({ length: side / 8 }, (_, row) =>
          Array.from({ length: side / 8 }, (_, column) => rows[row * 8 * lineBytes + 1 + column] === 0),
        ),
      ),
    ).toBe(code)
    expect(files['word/media/seal-0.png']).toBeUndefined()
    expect(docxFacts(await renderDocx([letter])).paragraphs.length).toBeGreaterThan(30)
  })

  it('is no content of a letter that is read back from any format', async () => {
    const files = async (of: typeof letter) =>
      [
        [await renderDocx([of]), 'a.docx'],
        [renderPdf(of), 'a.pdf'],
        [new TextEncoder().encode(`<html><body>${renderHtml(of)}</body></html>`), 'a.html'],
      ] as const
    const [without, withSeal] = await Promise.all([files(plain), files(letter)])
    for (const [index, [bytes, name]] of withSeal.entries()) {
      const [other, otherName] = without[index] ?? [bytes, name]
      expect(await read(bytes, name), name).toEqual(await read(other, otherName))
    }
  })
})
