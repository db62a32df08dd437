import { useState } from 'react'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { PagedList } from '#ui/list/paged-list.tsx'
import { SendReminder } from '../send-reminder.tsx'
import { DueTable } from './due-table.tsx'
import { planQuery } from './plan-query.ts'

interface DueReportsProps {
  readonly round: { readonly id: string; readonly name: string }
  readonly onSent: () => void
}

/** Those who are reminded with the next press, all of them unless somebody is taken out. */
export function DueReports({ round, onSent }: DueReportsProps) {
  const { due: m } = useMessages('reminders')
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set())
  const pages = usePages(
    planQuery,
    { roundId: round.id, view: 'due', first: firstPage },
    ({ roundReminders }) => roundReminders?.plan,
  )
  const tick = (reportId: string, ticked: boolean) =>
    setExcept((before) => new Set(ticked ? [...before].filter((id) => id !== reportId) : [...before, reportId]))
  return (
    <section aria-labelledby="due" className="mt-6">
      <h2 id="due" className="text-xl">
        {m.title}
      </h2>
      <p className="mt-1 text-quiet">{m.lead}</p>
      <PagedList pages={pages} words={m} filtered={false} onClear={() => undefined} nothing={<p>{m.none}</p>}>
        <DueTable reports={pages.nodes} except={except} tick={tick} />
      </PagedList>
      {pages.total > 0 ? (
        <SendReminder round={round} except={[...except]} count={pages.total - except.size} onSent={onSent} />
      ) : null}
    </section>
  )
}
