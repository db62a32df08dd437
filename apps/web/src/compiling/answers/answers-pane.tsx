import { answersTo } from '@thidua/consolidation/answers/agency-answer'
import { useMemo } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../model/compiling.ts'

/** What the agencies say to the open item, block by block. */
export function AnswersPane() {
  const m = useMessages('compiling')
  const { item, sources } = useCompiling()
  const answers = useMemo(() => answersTo(sources.round, item), [sources, item])
  if (!sources.loaded.has(item)) return <p className="p-4 text-quiet">{m.coverage.reading}</p>
  return (
    <ul className="flex flex-col gap-4 p-4">
      {answers
        .filter(({ answer }) => answer === 'content')
        .map(({ submission, texts }) => (
          <li key={submission.id}>
            <h3 className="text-sm font-semibold">{submission.agency.name}</h3>
            {texts.map(({ path, text }) => (
              <p key={path} className="mt-1 whitespace-pre-line">
                {text}
              </p>
            ))}
          </li>
        ))}
    </ul>
  )
}
