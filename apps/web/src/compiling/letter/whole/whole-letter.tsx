import { letterFieldsOf } from '@thidua/consolidation/out/letter-fields-of'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import { itemsOf } from '@thidua/schema/outline/template'
import { type ReactNode, useCallback, useDeferredValue, useState } from 'react'
import { serverNow } from '#lib/clock/server-time.ts'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { LetterView } from '#ui/letter-view.tsx'
import { useWorkedOut } from '../../analyst/use-worked-out.ts'
import { useCompiling } from '../../model/compiling.ts'
import { type RoundAbout, useRoundAbout } from './about-query.ts'

/** All of the letter as it will print; composed beside the page, from what stands in the draft now. */
export function WholeLetter({ views }: { views: ReactNode }) {
  const { whole: m } = useMessages('compiling').letter
  const { roundId } = useCompiling()
  const [tries, setTries] = useState(0)
  return (
    <>
      <div className="sticky top-0 z-10 border-b border-line bg-paper px-3 py-1 sm:px-4">{views}</div>
      <section aria-label={m.label} className="px-2 py-4 sm:px-4">
        <Read key={tries} roundId={roundId} onAgain={() => setTries(tries + 1)} />
      </section>
    </>
  )
}

/** What is waited for, in words, until the letter is there. */
function Read({ roundId, onAgain }: { roundId: string; onAgain: () => void }) {
  const { whole: m } = useMessages('compiling').letter
  const { template, sources } = useCompiling()
  const about = useRoundAbout(roundId, true)
  const all = itemsOf(template).length
  if (about === 'failed')
    return (
      <>
        <p role="alert">{m.failed}</p>
        <Button look="secondary" className="mt-4" onClick={onAgain}>
          {m.again}
        </Button>
      </>
    )
  if (sources.loaded.size < all) return <Waiting text={m.waiting(sources.loaded.size, all)} />
  return about ? <Composed about={about} /> : <Waiting text={m.composing} />
}

function Composed({ about }: { about: RoundAbout }) {
  const { whole: m } = useMessages('compiling').letter
  const { analyst, sources, compilation, roundId, isIssued } = useCompiling()
  const answers = useAnswers()
  // The letter says as of when it is: the moment at which it was asked for.
  const [asOf] = useState(() => serverNow().toISOString())
  const compose = useCallback(() => {
    const { parts, dispositions } = compilation
    const joint = readJointDecisions(answers)
    const status = isIssued ? 'issued' : 'draft'
    const whole = { ...about, id: roundId, asOf, fields: letterFieldsOf(answers), status } as const
    // `sources` is named because the analyst follows it: other texts, another letter.
    return analyst && sources
      ? analyst.ask({ kind: 'letter', about: whole, parts, dispositions, joint })
      : Promise.resolve(null)
  }, [analyst, answers, sources, compilation, about, roundId, asOf, isIssued])
  const letter = useDeferredValue(useWorkedOut(compose))
  return letter ? <LetterView letter={letter} /> : <Waiting text={m.composing} />
}

const Waiting = ({ text }: { text: string }) => (
  <p role="status" className="rounded-sm border border-line bg-sheet px-6 py-16 text-center text-quiet shadow-sheet">
    {text}
  </p>
)
