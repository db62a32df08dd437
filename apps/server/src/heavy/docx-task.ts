/** Runs in a thread: composes a report's letter and writes it as a Word file. */
import { composeReport } from '@thidua/letter/compose/compose-report'
import type { ReportInput } from '@thidua/letter/compose/report-input'
import { renderDocx } from '@thidua/letter/render/docx/render-docx'
import { move } from 'piscina'
import { stepBack } from './step-back.ts'

stepBack('thread')

export const run = async (report: ReportInput) => move(await renderDocx([composeReport(report)]))
