import { checkAnswers } from '@thidua/letter/check/check-answers'
import type { Slip } from '@thidua/letter/check/check-input'
import { placeOf } from '@thidua/schema/outline/paths'
import { numberOf } from '@thidua/schema/outline/template'
import { verdict } from '@thidua/schema/verdict'
import { useMemo } from 'react'
import { useFieldWords, useProblemWords } from '#answers/use-field-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { PastReport, PastSubmission } from './past-query.ts'

interface SeenByAgencyProps {
  readonly report: PastReport
  readonly latest: PastSubmission
}

/** What the checks told the agency of what it sent last: checks of figures and rows first, then slips of form. */
export function SeenByAgency({ report, latest }: SeenByAgencyProps) {
  const m = useMessages('past').seen
  const { rules, other } = useMessages('slips')
  const problemWords = useProblemWords()
  const wordsOf = useFieldWords()
  const { problems, slips } = useMemo(() => {
    const judged = verdict(report.outline, latest.answers, { round: null })
    return {
      problems: judged.problems.filter(({ level }) => level === 'worthALook'),
      slips: checkAnswers(report.outline, latest.answers),
    }
  }, [report.outline, latest.answers])
  const slipWords = (slip: Slip) => (slip.rule in rules ? rules[slip.rule as keyof typeof rules](slip) : other(slip))
  const number = (place: string) => (place === 'letter' ? '' : `${numberOf(report.outline, place)} `)
  return (
    <section aria-labelledby="seen" className="mt-10">
      <h2 id="seen" className="text-xl">
        {m.title}
      </h2>
      {latest.reason ? <p className="mt-2">{m.reason(latest.reason)}</p> : null}
      {problems.length + slips.length === 0 ? <p className="mt-2">{m.none}</p> : null}
      <ul className="mt-3 divide-y divide-line">
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.rule}`} className="py-2">
            {number(problem.place)}
            {problemWords(problem)}
          </li>
        ))}
        {slips.map((slip, nth) => (
          <li key={`${slip.rule} ${slip.id} ${slip.start} ${nth}`} className="py-2">
            <span className="block text-sm text-quiet">
              {slip.id === null ? null : `${number(placeOf(slip.id) ?? 'letter')}${wordsOf(slip.id).label}`}
            </span>
            {slipWords(slip)}
          </li>
        ))}
      </ul>
    </section>
  )
}
