import type { Place } from '@thidua/schema/outline/item-id'
import { numberOf } from '@thidua/schema/outline/template'
import type { Problem } from '@thidua/schema/verdict'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useProblemWords } from '#answers/use-field-words.ts'
import { useRowTitle } from '#answers/use-row-title.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { type CheckedIn, paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import type { CheckedPlaces } from './checked-places.ts'

/** What blocks submission, then what is worth a look, of the report or of one chapter; each line leads to its field and back here. */
export function ProblemLists({ places, within }: CheckedPlaces) {
  const { problems } = useVerdict()
  const { id, closed, remarks } = useOpenReport()
  const { check: m } = useMessages('report')
  const isWithin = (place: Place) => (place === 'letter' ? within === 'report' : places.has(place))
  const of = (level: Problem['level']) =>
    problems.filter((problem) => problem.level === level && isWithin(problem.place))
  const [mustFix, worthALook] = [of('mustFix'), of('worthALook')]
  if (closed('letter') !== null && mustFix.length + worthALook.length === 0) return null
  const open = remarks.filter(
    ({ state, place }) => state === 'open' && (within === 'report' || places.has(place)),
  ).length
  return (
    <>
      {open > 0 ? (
        <Notice look="notice" title={m.openRemarks(open)} className="mt-6">
          <Link to={paths.report(id)} className="mt-1 inline-block py-1 font-medium text-notice">
            {m.answerRemarks}
          </Link>
        </Notice>
      ) : null}
      {mustFix.length > 0 ? (
        <Notice look="problem" title={m.mustFix(mustFix.length, within)} className="mt-6">
          <p className="mt-1">{m.mustFixLine}</p>
          <List problems={mustFix} within={within} look="text-problem" />
        </Notice>
      ) : open > 0 ? null : (
        <Notice look="accent" title={m.mustFix(0, within)} className="mt-6">
          {within === 'report' ? (
            <a href="#gui" className="mt-1 inline-block py-1 font-medium">
              {m.toSubmit}
            </a>
          ) : null}
        </Notice>
      )}
      {worthALook.length > 0 ? (
        <Notice look="notice" title={m.worthALook(worthALook.length)} className="mt-4">
          <p className="mt-1">{m.worthALookLine}</p>
          <List problems={worthALook} within={within} look="text-notice" />
        </Notice>
      ) : null}
    </>
  )
}

function List({ problems, within, look }: { problems: readonly Problem[]; within: CheckedIn; look: string }) {
  const { id, template } = useOpenReport()
  const { check } = useMessages('report')
  const words = useProblemWords()
  const rowTitle = useRowTitle()
  return (
    <ul className="mt-2">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.rule}`}>
          <Link
            to={
              problem.place === 'letter'
                ? paths.letterFields(id, problem.path, within)
                : paths.item(id, problem.place, problem.path, within)
            }
            className={`inline-block py-1 font-medium ${look}`}
          >
            {problem.place === 'letter' ? (
              check.letterSection
            ) : (
              <span className="tabular-nums">{numberOf(template, problem.place)}</span>
            )}
            {rowTitle(problem.path)} – {words(problem)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
