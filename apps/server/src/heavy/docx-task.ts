/** Runs in a thread: composes a report's letter and writes it as a Word file, with the prints of a sealed one's paragraphs. */
import { hash } from 'node:crypto'
import { composeReport } from '@thidua/letter/compose/compose-report'
import type { ReportInput } from '@thidua/letter/compose/report-input'
import { renderDocx } from '@thidua/letter/render/docx/render-docx'
import { docxParagraphs } from '@thidua/letter/seal/docx-paragraphs'
import { paragraphPrints } from '@thidua/letter/seal/paragraph-prints'
import { stepBack } from './step-back.ts'

stepBack('thread')

export async function run(report: ReportInput): Promise<{ bytes: Uint8Array; prints: readonly string[] }> {
  const bytes = await renderDocx([composeReport(report)])
  const { sealed } = report
  return {
    bytes,
    prints: sealed ? paragraphPrints(docxParagraphs(bytes) ?? [], sealed.sha256, (text) => hash('sha256', text)) : [],
  }
}
