import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { useActWord } from './use-act-word.ts'
import type { AdministrationProblem as Problem } from './use-administration.ts'

/** Why an act of administration did not happen; fields that are wrong say so themselves (`useSentForm`). */
export function AdministrationProblem({ problem, className }: { problem: Problem | null; className?: string }) {
  const m = useMessages('administration').problems
  const { refusals } = useMessages('acts')
  const didWord = useActWord()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem?.kind === 'conflict') box.current?.focus()
  }, [problem])
  if (problem === null || problem.kind === 'invalid') return null
  if (problem.kind === 'hindered')
    return (
      <div role="alert" className={className}>
        <Notice look="notice" title={m.hindered}>
          <ul className="mt-1 list-disc pl-5">
            {problem.hindrances.map(({ rule, name }) => (
              <li key={`${rule} ${name}`}>{m.hindrances[rule](name)}</li>
            ))}
          </ul>
        </Notice>
      </div>
    )
  if (problem.kind !== 'conflict')
    return (
      <p role="alert" className={clsx('font-medium text-problem', className)}>
        {problem.kind === 'refused' ? refusals[problem.why] : m[problem.kind]}
      </p>
    )
  return (
    <div ref={box} role="alert" tabIndex={-1} className={className}>
      <Notice look="notice" title={m.conflict}>
        <ul className="mt-1">
          {problem.newer.map(({ id, act, by, at }) => (
            <li key={id}>{m.conflictLine(by ?? m.commandLine, didWord(act), momentText(at))}</li>
          ))}
        </ul>
        <p className="mt-1 text-quiet">{m.conflictShown}</p>
      </Notice>
    </div>
  )
}
