import { ActProblem } from '#acts/act-problem.tsx'
import type { ActProblem as Problem } from '#acts/use-report-act.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useMessages } from '#messages/use-messages.ts'

/** What the form's own fields say themselves. */
const ofForm: ReadonlySet<string> = new Set(['arrivedAt', 'evidenceIds', 'fields'])

/** Why the letter was not entered, where no field of the form says it: which of its words the server did not take. */
export function EnteringProblem({ problem }: { problem: Problem | null }) {
  const m = useMessages('entering')
  const wordsOf = useFieldWords()
  if (problem?.kind !== 'invalid') return <ActProblem problem={problem} />
  const paths = problem.issues.flatMap(({ path }) => (ofForm.has(path) ? [] : [path]))
  if (paths.length === 0) return null
  return <ActProblem>{m.wordsRefused([...new Set(paths.map((path) => wordsOf(path).label))].join('; '))}</ActProblem>
}
