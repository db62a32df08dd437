import { composeReport } from '@thidua/letter/compose/compose-report'
import { sampleReport } from '@thidua/letter/fixtures/sample-report'
import type { LetterDocument } from '@thidua/letter/model/letter-document'

/**
 * The sample report of four pages and four annexes with every paragraph altered, so that no letter
 * is served from what a renderer remembers of the one before.
 */
export function variedLetter(number: number): LetterDocument {
  const answers = Object.fromEntries(
    Object.entries(sampleReport.answers).map(([path, value]) => [
      path,
      path.endsWith('/narrative') ? mark(value, number) : value,
    ]),
  )
  return composeReport({ ...sampleReport, answers: { ...answers, 'letter/number': String(number) } })
}

const mark = (narrative: string, number: number): string => narrative.replaceAll(/(?<=\p{Ll})(?=[,.;])/gu, ` ${number}`)
