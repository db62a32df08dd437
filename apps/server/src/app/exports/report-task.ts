/** Runs in a thread: writes one report as a workbook. */
import type { ExportedReport } from '@thidua/letter/export/report-tables'
import { reportWorkbook } from '@thidua/letter/export/xlsx/report-workbook'
import { move } from 'piscina'
import { stepBack } from '#heavy/step-back.ts'

stepBack('thread')

export const run = (report: ExportedReport) => move(reportWorkbook(report))
