import type { AgencyAnswer } from '@thidua/consolidation/answers/agency-answer'
import { lengthInPoints } from '@thidua/consolidation/sentences/slice-points'
import type { PointedWords } from '../../model/compiling.ts'

/** All words of an answer, as one takes them who selected none: its narratives; of rows alone the longest cell of each. */
export function wholeTexts({ submission, texts }: AgencyAnswer): PointedWords[] {
  const narratives = texts.filter(({ kind }) => kind === 'narrative')
  const rows = Map.groupBy(texts, ({ row }) => row)
  const chosen =
    narratives.length > 0
      ? narratives
      : [...rows.values()].flatMap((cells) => cells.toSorted((a, b) => b.text.length - a.text.length).slice(0, 1))
  return chosen.map(({ path, text }) => ({ submission: submission.id, path, start: 0, end: lengthInPoints(text) }))
}
