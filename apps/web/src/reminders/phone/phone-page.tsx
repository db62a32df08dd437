import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { serverNow } from '#lib/clock/server-time.ts'
import { largePage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { clockText, dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { type Planned, planQuery } from '../plan/plan-query.ts'

/** Who is to be called because no mail reaches them: block by block, to be printed. */
export function Component() {
  const { phone: m, heading } = useMessages('reminders')
  const { roundId = '' } = useParams()
  const [readAt] = useState(() => serverNow())
  const pages = usePages(
    planQuery,
    { roundId, view: 'byPhone', first: largePage },
    ({ roundReminders }) => roundReminders?.plan,
  )
  const { hasMore, loadMore, phase } = pages
  // On paper the list is whole.
  useEffect(() => {
    if (hasMore && phase === 'ready') loadMore()
  })
  const blocks = Map.groupBy(pages.nodes, ({ block }) => block ?? '')
  const whole = phase === 'ready' && !hasMore
  return (
    <Page title={m.title} back={{ to: paths.reminders(roundId), label: heading }}>
      <p className="mt-2 text-quiet">{m.lead}</p>
      <p className="hidden text-sm print:block">{m.printedAt(`${clockText(readAt)} ${dateText(readAt)}`)}</p>
      <p role="status" className="mt-4 empty:m-0">
        {whole ? (pages.shown === 0 ? m.none : null) : m.loading}
      </p>
      {whole && pages.shown > 0 ? (
        <Button
          look="secondary"
          className="mt-2 print:hidden"
          icon={<Printer aria-hidden className="size-4" />}
          onClick={() => print()}
        >
          {m.print}
        </Button>
      ) : null}
      {[...blocks].map(([block, reports]) => (
        <section key={block} className="mt-8 break-inside-avoid-page">
          <h2 className="text-lg">{block || m.noBlock}</h2>
          <CallTable label={block || m.noBlock} reports={reports} />
        </section>
      ))}
    </Page>
  )
}

function CallTable({ label, reports }: { label: string; reports: readonly Planned[] }) {
  const { phone: m } = useMessages('reminders')
  const { roles } = useMessages('app')
  return (
    <table aria-label={label} className="mt-2 w-full border-collapse text-sm">
      <thead className="text-left text-quiet">
        <tr>
          {[m.agency, m.person, m.phone, m.result].map((column) => (
            <th key={column} scope="col" className="border-b border-line py-2 pr-3 font-medium">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map(({ reportId, agency, people }) => (
          <tr key={reportId} className="break-inside-avoid border-b border-line align-top">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              {agency}
            </th>
            <td className="py-2 pr-3">
              {people.length === 0 ? m.nobody : null}
              {people.map(({ id, name, role }) => (
                <span key={id} className="block">
                  {name} <span className="text-quiet">({roles[role].toLocaleLowerCase('vi')})</span>
                </span>
              ))}
            </td>
            <td className="py-2 pr-3 whitespace-nowrap">
              {people.map(({ id, phone }) => (
                <span key={id} className="block">
                  {phone ?? '……………………'}
                </span>
              ))}
            </td>
            <td className="w-1/4 py-2" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
