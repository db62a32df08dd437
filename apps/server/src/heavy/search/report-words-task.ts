/** Runs in a thread: what reports are found by, and what their paragraphs share with those that are nearly equal. */
import { bandsOf } from '@thidua/letter/search/alike/bands-of'
import { longParagraphs } from '@thidua/letter/search/alike/long-paragraphs'
import { type ReportWords, reportWords } from '@thidua/letter/search/report-words'
import type { SearchedReport } from '@thidua/letter/search/searched-texts'
import { stepBack } from '../step-back.ts'

stepBack('thread')

/** A report that was sent, null for none; the texts of the remarks on it; its round. */
export type WordsInput = readonly [report: SearchedReport | null, remarks: readonly string[], roundId: string]

/** A paragraph, by the bands that it has in its round. */
interface ParagraphPrint {
  readonly path: string
  readonly nth: number
  readonly bands: readonly number[]
}

export interface WordsOfReport {
  readonly words: readonly ReportWords[]
  readonly prints: readonly ParagraphPrint[]
}

export const run = (reports: readonly WordsInput[]): WordsOfReport[] =>
  reports.map(([report, remarks, roundId]) => ({
    words: reportWords(report, remarks),
    prints: (report ? longParagraphs(report) : []).map(({ path, nth, words }) => ({
      path,
      nth,
      bands: bandsOf(words, roundId),
    })),
  }))
