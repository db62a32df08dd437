import { letterFields } from '@thidua/schema/outline/letter-fields'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../compose/compose-report.ts'
import type { ReportInput } from '../compose/report-input.ts'
import { docxFacts } from '../fixtures/docx-facts.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderDocx } from './docx/render-docx.ts'
import { renderHtml } from './html/render-html.ts'
import { renderPdf } from './typst/render-pdf.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\ud800', '✓ 😀', ']]>', '\u0000', '| a |\n| b | c |', '-', '**'),
)

/** Whatever may be typed into any field that the sample has, and into the letter's own. */
const report: fc.Arbitrary<ReportInput> = fc
  .dictionary(
    fc.constantFrom(...Object.keys(sampleReport.answers), ...letterFields.map((field) => `letter/${field}`)),
    text,
  )
  .map((typed) => ({ ...sampleReport, answers: { ...sampleReport.answers, ...typed } }))

describe('any text that people type', () => {
  it('comes out in all three formats', async () => {
    await fc.assert(
      fc.asyncProperty(report, async (input) => {
        const letter = composeReport(input)
        expect(docxFacts(await renderDocx([letter])).paragraphs.length).toBeGreaterThan(30)
        expect(renderPdf(letter, 'ua-1').length).toBeGreaterThan(1000)
        expect(renderPdf(letter, 'a-2a').length).toBeGreaterThan(1000)
        expect(renderHtml(letter)).toMatch(/^<article/u)
      }),
      { numRuns: 60 },
    )
  })
})
