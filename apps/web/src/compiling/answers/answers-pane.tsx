import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Deltas } from '../deltas/deltas.tsx'
import { useDeltaKey } from '../deltas/use-delta-key.ts'
import { useCompiling } from '../model/compiling.ts'
import { ItemAnswers } from './item-answers.tsx'
import { ItemHeading } from './reading/item-heading.tsx'
import type { Goal } from './reading/use-go-to.ts'

/** What changed at the sources of the open item, and what the agencies say to it. */
export function AnswersPane() {
  const m = useMessages('compiling')
  const { item, sources } = useCompiling()
  const deltaKey = useDeltaKey()
  const [goal, setGoal] = useState<Goal | null>(null)
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Another item is read from its beginning.
    heading.current?.closest('section')?.scrollTo(0, 0)
  }, [item])
  return (
    <>
      <div ref={heading}>
        <ItemHeading />
      </div>
      {sources.loaded.has(item) ? (
        <>
          <Deltas key={`deltas ${item}`} {...deltaKey} onRead={(report) => setGoal({ report, focus: true })} />
          <ItemAnswers key={item} goal={goal} />
        </>
      ) : (
        <p className="px-4 py-3 text-quiet sm:px-5">{m.coverage.reading}</p>
      )}
    </>
  )
}
