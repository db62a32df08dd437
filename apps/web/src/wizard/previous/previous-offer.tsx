import { useQuery } from '@apollo/client/react'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { lazy, Suspense, useId, useMemo, useState } from 'react'
import { useOpenReport } from '#answers/open-report.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { isAnswered } from './is-answered.ts'
import { previousOfItem } from './previous-of-item.ts'
import { previousQuery } from './previous-query.ts'

/** Comparing and joining texts comes with it: loaded when it is asked for. */
const PreviousAnswers = lazy(() =>
  import('./previous-answers.tsx').then(({ PreviousAnswers }) => ({ default: PreviousAnswers })),
)

/** Until the report is first sent: says that the item was answered in the round before, and shows it when asked. */
export function PreviousOffer({ item }: { item: TemplateItem }) {
  const { id, template, subject } = useOpenReport()
  const { previous: m } = useMessages('wizard')
  const { data } = useQuery(previousQuery, { variables: { id }, skip: subject.submissions > 0 })
  const [open, setOpen] = useState(false)
  const panel = useId()
  const previous = data?.report?.previousSubmission
  const answers = useMemo(() => (previous ? previousOfItem(item, template, previous) : {}), [item, template, previous])
  if (!previous || !isAnswered(item.id, answers)) return null
  return (
    <section aria-label={m.title} className="rounded-xl border border-line bg-sheet px-5 py-3">
      <div className="flex items-center justify-between gap-4">
        <p className="text-quiet">{m.offer(dateText(previous.submittedAt))}</p>
        <Button
          look="secondary"
          className="shrink-0"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {open ? m.hide : m.show}
        </Button>
      </div>
      <div id={panel}>
        {open ? (
          <Suspense>
            <PreviousAnswers item={item} previous={{ reference: previous.reference, answers }} />
          </Suspense>
        ) : null}
      </div>
    </section>
  )
}
