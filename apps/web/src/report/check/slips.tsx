import { applyFix } from '@thidua/letter/check/apply-fix'
import { checkAnswers } from '@thidua/letter/check/check-answers'
import type { Slip } from '@thidua/letter/check/check-input'
import { placeOf } from '@thidua/schema/outline/paths'
import { numberOf } from '@thidua/schema/outline/template'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { CheckedPlaces } from './checked-places.ts'

/** Slips of wording and form, said softly; a safe correction is one click. */
export function Slips({ places, within }: CheckedPlaces) {
  const { id, template, closed } = useOpenReport()
  const answers = useAnswers()
  const draft = useDraft()
  const { check: m } = useMessages('report')
  const { rules, other } = useMessages('slips')
  const wordsOf = useFieldWords()
  const all = useMemo(() => checkAnswers(template, answers), [template, answers])
  const slips =
    within === 'report' ? all : all.filter(({ id: path }) => path !== null && places.has(placeOf(path) ?? ''))
  if (slips.length === 0) return null

  const words = (slip: Slip) => (slip.rule in rules ? rules[slip.rule as keyof typeof rules](slip) : other(slip))
  const mend = ({ id: path, ...slip }: Slip) => {
    const fixed = path === null ? null : applyFix(draft.value(path), slip)
    if (path !== null && fixed !== null) draft.set(path, fixed)
  }
  return (
    <details className="mt-6 rounded-xl border border-line bg-sheet px-5 py-3">
      <summary className="min-h-11 py-2 font-medium">{m.slips(slips.length)}</summary>
      <p className="text-sm text-quiet">{m.slipsLine}</p>
      <ul className="mt-2 divide-y divide-line">
        {slips.map((slip, index) => {
          const place = (slip.id === null ? null : placeOf(slip.id)) ?? 'letter'
          const writable = slip.id !== null && closed(place) === null
          return (
            <li key={`${slip.rule} ${slip.id} ${slip.start} ${index}`} className="py-3">
              <p className="text-sm text-quiet">
                {place === 'letter' ? null : numberOf(template, place)}{' '}
                {slip.id === null ? null : wordsOf(slip.id).label}
              </p>
              <p>{words(slip)}</p>
              {writable ? (
                <div className="-ml-3 flex flex-wrap">
                  {slip.fix === null ? null : (
                    <Button look="quiet" onClick={() => mend(slip)}>
                      {m.fixSlip(slip.fix)}
                    </Button>
                  )}
                  <Link
                    to={
                      place === 'letter'
                        ? paths.letterFields(id, slip.id ?? undefined, 'report')
                        : paths.item(id, place, slip.id ?? undefined, within)
                    }
                    className="inline-flex min-h-11 items-center px-3 font-medium"
                  >
                    {m.goToSlip}
                  </Link>
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
