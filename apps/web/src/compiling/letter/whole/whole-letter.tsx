import type { FollowedLetter } from '@thidua/consolidation/out/followed-letter'
import { letterFieldsOf } from '@thidua/consolidation/out/letter-fields-of'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import { itemsOf } from '@thidua/schema/outline/template'
import { type ReactNode, useCallback, useDeferredValue, useState } from 'react'
import { serverNow } from '#lib/clock/server-time.ts'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LetterView } from '#ui/letter-view.tsx'
import { useWorkedOut } from '../../analyst/use-worked-out.ts'
import { useCompiling } from '../../model/compiling.ts'
import { type RoundAbout, useRoundAbout } from './about-query.ts'
import { LetterTexts } from './letter-texts.tsx'
import { SealedLetter } from './sealed-letter.tsx'
import { useFollowed } from './use-followed.ts'
import { Failed, Waiting } from './waiting.tsx'

/** All of the letter as it will print; composed beside the page, from what stands in the draft now. */
export function WholeLetter({ views }: { views: ReactNode }) {
  const { whole: m } = useMessages('compiling').letter
  const { roundId, sealedId } = useCompiling()
  const [tries, setTries] = useState(0)
  return (
    <>
      <div className="sticky top-0 z-10 border-b border-line bg-paper px-3 py-1 sm:px-4">{views}</div>
      <section aria-label={m.label} className="px-2 py-4 sm:px-4">
        {sealedId === null ? (
          <Read key={tries} roundId={roundId} onAgain={() => setTries(tries + 1)} />
        ) : (
          <SealedLetter key={`${sealedId} ${tries}`} id={sealedId} onAgain={() => setTries(tries + 1)} />
        )}
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
  const follows = useFollowed()
  if (about === 'failed' || follows === 'failed') return <Failed onAgain={onAgain} />
  if (sources.loaded.size < all) return <Waiting text={m.waiting(sources.loaded.size, all)} />
  return about && follows !== undefined ? <Composed about={about} follows={follows} /> : <Waiting text={m.composing} />
}

function Composed({ about, follows }: { about: RoundAbout; follows: FollowedLetter | null }) {
  const { whole: m } = useMessages('compiling').letter
  const { analyst, sources, compilation, roundId, mayWrite } = useCompiling()
  const answers = useAnswers()
  // The letter says as of when it is: the moment at which it was asked for.
  const [asOf] = useState(() => serverNow().toISOString())
  const compose = useCallback(() => {
    const { parts, dispositions } = compilation
    const joint = readJointDecisions(answers)
    const fields = letterFieldsOf(answers)
    const whole = { ...about, id: roundId, asOf, fields, follows, status: 'draft' } as const
    // `sources` is named because the analyst follows it: other texts, another letter.
    return analyst && sources
      ? analyst.ask({ kind: 'letter', about: whole, parts, dispositions, joint })
      : Promise.resolve(null)
  }, [analyst, answers, sources, compilation, about, follows, roundId, asOf])
  const letter = useDeferredValue(useWorkedOut(compose))
  return (
    <>
      {mayWrite ? <LetterTexts about={{ ...about, follows, sendings: sources.sendings }} /> : null}
      {letter ? <LetterView letter={letter} /> : <Waiting text={m.composing} />}
    </>
  )
}
