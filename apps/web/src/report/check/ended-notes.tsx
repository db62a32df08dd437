import { documentsNamed } from '@thidua/letter/facts/documents-named'
import { numberOf } from '@thidua/schema/outline/template'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useEndedAmong } from '#answers/ended-documents.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import type { CheckedPlaces } from './checked-places.ts'

/** Documents that the letter rests on and that are no longer in force, with what holds today: said softly, never in the way. */
export function EndedNotes({ places, within, agency }: CheckedPlaces & { readonly agency: string }) {
  const { id, template } = useOpenReport()
  const answers = useAnswers()
  const { check: m } = useMessages('report')
  const named = useMemo(() => documentsNamed(template, answers, agency), [template, answers, agency])
  const ended = useEndedAmong(named).filter(({ named: { place } }) =>
    place === 'letter' ? within === 'report' : places.has(place),
  )
  if (ended.length === 0) return null
  return (
    <Notice look="notice" title={m.ended(ended.length)} className="mt-4">
      <p className="mt-1">{m.endedLine}</p>
      <ul className="mt-2">
        {ended.map(({ named: { path, place }, words }) => (
          <li key={words}>
            <Link
              to={place === 'letter' ? paths.letterFields(id, path, within) : paths.item(id, place, path, within)}
              className="inline-block py-1 font-medium text-notice"
            >
              {place === 'letter' ? m.letterSection : <span className="tabular-nums">{numberOf(template, place)}</span>}{' '}
              – {words}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
