/** Runs in a thread: what reports are found by. */
import { type ReportWords, reportWords } from '@thidua/letter/search/report-words'
import { stepBack } from '../step-back.ts'

stepBack('thread')

export type WordsInput = Parameters<typeof reportWords>

export const run = (reports: readonly WordsInput[]): ReportWords[][] =>
  reports.map(([report, remarks]) => reportWords(report, remarks))
