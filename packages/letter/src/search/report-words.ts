import { type SearchedKind, type SearchedReport, searchedTexts } from './searched-texts.ts'
import { foldedLines } from './searched-words.ts'

/** What a report is found by, as it is kept. */
export interface ReportWords {
  readonly kind: SearchedKind | 'remarks'
  readonly words: string
}

/** The words of a report that was sent, null for none, and of the remarks on it. Kinds without words are left out. */
export function reportWords(report: SearchedReport | null, remarks: readonly string[]): ReportWords[] {
  const texts = report === null ? [] : [...searchedTexts(report)]
  const kinds = texts.map(([kind, of]) => ({ kind, words: folded(of.map(({ text }) => text)) }))
  return [...kinds, { kind: 'remarks' as const, words: folded(remarks) }].filter(({ words }) => words !== '')
}

const folded = (texts: readonly string[]): string => texts.map(foldedLines).filter(Boolean).join('\n')
