import { clsx } from 'clsx'
import { useMessages } from '#messages/use-messages.ts'
import type { ActProblem as Problem } from './use-report-act.ts'

interface ActProblemProps {
  readonly problem?: Problem | null
  /** What kept the page itself from acting. */
  readonly children?: string | null
  readonly className?: string
}

/** Why an act did not happen, said at once; nothing when it did, or when `OvertakenNotice` says it. */
export function ActProblem({ problem = null, children = null, className }: ActProblemProps) {
  const words = useActProblemWords()
  const text = children ?? (problem && words(problem))
  return text === null ? null : (
    <p role="alert" className={clsx('font-medium text-problem', className)}>
      {text}
    </p>
  )
}

function useActProblemWords(): (problem: Problem) => string | null {
  const m = useMessages('acts')
  return (problem) => {
    if (problem.kind === 'overtaken' || problem.kind === 'busy') return null
    if (problem.kind === 'refused') return m.refusals[problem.why]
    if (problem.kind !== 'invalid') return m[problem.kind]
    const rule = problem.issues[0]?.rule ?? 'other'
    return m.rules[rule as keyof typeof m.rules] ?? m.rules.other
  }
}
