import { graphql } from '@thidua/schema/generated/gql'
import { itemsOf } from '@thidua/schema/outline/template'
import { can } from '@thidua/schema/permissions'
import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { ActProblem } from '#acts/act-problem.tsx'
import { subjectOf } from '#acts/subject-of.ts'
import { useReportAct } from '#acts/use-report-act.ts'
import { listChanges } from '#changes/list-changes.ts'
import { usePlaceName } from '#changes/use-place-name.ts'
import { momentText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { ReviewedReport, SentSubmission } from '../review-query.ts'

const passItem = graphql(/* GraphQL */ `
  mutation PassItem($input: PassItemInput!) {
    result: passItem(input: $input) {
      ...ReadingAct_result @unmask
    }
  }
`)

interface ItemPassesProps {
  readonly report: ReviewedReport
  readonly latest: SentSubmission
  readonly before: SentSubmission | null
  /** Goes to an item in the letter. */
  readonly show: (sight: { readonly place: string; readonly path: null; readonly range: null }) => void
}

/** Item by item what was found good: what is not yet, and what changed since the submission before, stands first. */
export function ItemPasses({ report, latest, before, show }: ItemPassesProps) {
  const m = useMessages('review').passes
  const viewer = useViewer()
  const placeName = usePlaceName()
  const act = useReportAct(report.id, passItem)
  const changed = useMemo(() => {
    const places = itemsOf(report.outline).map(({ id }) => id)
    return new Set(before ? listChanges(before.answers, latest.answers, places).map(({ place }) => place) : [])
  }, [report.outline, before, latest.answers])
  const passes = report.reading?.passes
  if (!passes) return null
  const mayPass = can(viewer.rights, 'remark:report', subjectOf(report)).allowed
  const items = itemsOf(report.outline).map(({ id }) => ({ id, pass: passes.find(({ item }) => item === id) ?? null }))
  const open = items.filter(({ pass }) => pass === null)
  const done = items.filter(({ pass }) => pass !== null)
  const say = (item: string, passed: boolean) =>
    void act.run({ input: { reportId: report.id, submissionId: latest.id, item, passed } })
  const first = [...open.filter(({ id }) => changed.has(id)), ...open.filter(({ id }) => !changed.has(id))]
  return (
    <section aria-labelledby="passes" className="mt-8">
      <h2 id="passes" className="text-lg">
        {m.title(done.length, items.length)}
      </h2>
      <p className="text-sm text-quiet">{m.hint}</p>
      <ul className="mt-2 flex flex-col text-sm">
        {[...first, ...done].map(({ id, pass }) => (
          <li key={id} className="flex items-center gap-x-2 border-b border-line py-1">
            <button
              type="button"
              onClick={() => show({ place: id, path: null, range: null })}
              className="min-h-11 min-w-0 flex-1 py-1 text-left hover:text-accent"
            >
              {pass ? <Check aria-hidden className="mr-1 inline size-4" /> : null}
              {placeName(id)}
              {pass ? (
                <span className="block text-quiet">{m.passed(pass.by, momentText(pass.at), pass.submission)}</span>
              ) : changed.has(id) ? (
                <span className="block text-notice">{m.changed}</span>
              ) : null}
            </button>
            {mayPass ? (
              <Button
                look="quiet"
                aria-label={m.name(pass !== null, placeName(id))}
                onClick={() => say(id, pass === null)}
              >
                {pass ? m.takeBack : m.pass}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ActProblem problem={act.problem} />
    </section>
  )
}
