import type { LetterJson } from '@thidua/schema/letter-json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeLetterJson } from './compose/compose-letter-json.ts'
import { composeReport } from './compose/compose-report.ts'
import { arbitraryLetter } from './fixtures/arbitrary-letter.ts'
import { sampleReport } from './fixtures/sample-report.ts'
import { parseMarkup } from './markup/parse-markup.ts'
import { printMarkup } from './markup/print-markup.ts'
import type { LetterDocument } from './model/letter-document.ts'
import { read } from './read/read.ts'
import { renderDocx } from './render/docx/render-docx.ts'
import { renderHtmlPage } from './render/html/render-html.ts'
import { renderPdf } from './render/typst/render-pdf.ts'

const formats = {
  docx: { render: (letter: LetterDocument) => renderDocx([letter]), numRuns: 20 },
  pdf: { render: async (letter: LetterDocument) => renderPdf(letter), numRuns: 12 },
  html: { render: async (letter: LetterDocument) => Buffer.from(renderHtmlPage(letter, '')), numRuns: 20 },
}

const rest = ({ slips, ...letter }: LetterJson) => letter
const given = ({ slips, citations, figures, ...letter }: LetterJson) => letter

describe.each(Object.entries(formats))('a letter written as %s and read again', (format, { render, numRuns }) => {
  it('gives the same JSON', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLetter, async (json) => {
        const first = await read(await render(composeLetterJson(json)), `letter.${format}`)
        expect(given(first)).toEqual(given(json))
        const second = await read(await render(composeLetterJson(first)), `letter.${format}`)
        expect(rest(second)).toEqual(rest(first))
      }),
      { numRuns },
    )
  })

  it('keeps every narrative of a report as typed', async () => {
    const { sections, unplaced, ...fields } = await read(await render(composeReport(sampleReport)), `letter.${format}`)
    for (const { place, text, answer } of sections) {
      const typed = sampleReport.answers[`${place}/narrative`] ?? ''
      expect(text).toContain(printMarkup(parseMarkup(typed)))
      expect(answer).toBe(place === 'II.5' ? 'none' : 'content')
    }
    expect(fields).toMatchObject({
      kind: 'report',
      agency: sampleReport.agency.name,
      number: '05/BC-SDTTG',
      issuedOn: '2026-01-05',
      place: 'Quảng Ngãi',
      addressees: ['Sở Nội vụ tỉnh Quảng Ngãi'],
      request: { number: '2101/SNV-TĐKT', issuedOn: '2025-11-07' },
      recipients: ['Như trên', 'Ban Thi đua - Khen thưởng tỉnh', 'Lãnh đạo Sở', 'Các phòng thuộc Sở', 'Lưu: VT, VP'],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Văn Mẫu' },
    })
  })
})
