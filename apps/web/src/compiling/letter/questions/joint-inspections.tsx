import { decideJoint } from '@thidua/consolidation/totals/joint-decisions'
import type { JointQuestion, ToldInspection } from '@thidua/consolidation/trace/joint-questions'
import { useState } from 'react'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useCompiling } from '../../model/compiling.ts'

/** Inspections of several reports that may be one: a person decides, and can decide again. */
export function JointInspections({ questions }: { questions: readonly JointQuestion[] }) {
  const { joint: m } = useMessages('compiling').letter
  const open = questions.filter(({ isOne }) => isOne === null)
  return (
    <section aria-label={m.title(open.length)} className="rounded-xl border border-line bg-sheet px-4 py-3 text-sm">
      <h3 className="font-semibold">{m.title(open.length)}</h3>
      <ul className="mt-1 flex flex-col divide-y divide-line">
        {questions.map((question) => (
          <li key={question.key} className="py-2">
            <Question question={question} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({ question: { key, told, isOne } }: { question: JointQuestion }) {
  const { joint: m } = useMessages('compiling').letter
  const { item, act, mayWrite } = useCompiling()
  const [isLater, setIsLater] = useState(false)
  const isFolded = isLater || isOne !== null
  const decide = (decision: boolean | null) => act([decideJoint(item, { key }, decision)])
  const count = told.length
  return (
    <fieldset>
      <legend className="float-left w-full font-medium">
        {m.question(count)}{' '}
        {isOne === null ? null : <span className="text-accent-deep">{isOne ? m.one : m.several(count)}</span>}
      </legend>
      <div className="clear-both">
        {isFolded ? null : (
          <ul className="grid gap-3 py-2 sm:grid-cols-2">
            {told.map((one, nth) => (
              // Two rows of one report are told apart by their order alone.
              <li key={nth} className="rounded-lg bg-paper px-3 py-2">
                <Told told={one} />
              </li>
            ))}
          </ul>
        )}
        {mayWrite ? (
          <div className="-mx-3 flex flex-wrap">
            {isFolded ? (
              <Button look="quiet" onClick={() => (isOne === null ? setIsLater(false) : decide(null))}>
                {isOne === null ? m.show : m.takeBack}
              </Button>
            ) : (
              <>
                <Button look="quiet" onClick={() => decide(true)}>
                  {m.one}
                </Button>
                <Button look="quiet" onClick={() => decide(false)}>
                  {m.several(count)}
                </Button>
                <Button look="quiet" onClick={() => setIsLater(true)}>
                  {m.later}
                </Button>
              </>
            )}
          </div>
        ) : null}
      </div>
    </fieldset>
  )
}

function Told({ told: { agency, reference, by, inspected, date, document, findings } }: { told: ToldInspection }) {
  const { joint: m } = useMessages('compiling').letter
  const cells = [
    [m.by, by],
    [m.inspected, inspected],
    [m.date, date === null ? null : dateText(date)],
    [m.document, document],
    [m.findings, findings],
  ] as const
  return (
    <>
      <p className="font-medium">{m.reportedBy(agency, reference)}</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-2">
        {cells.map(([label, value]) =>
          value ? (
            <div key={label} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-quiet">{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  )
}
