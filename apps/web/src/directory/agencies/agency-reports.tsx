import { stateLabels } from '@thidua/schema/state-labels'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { ShownAgency } from './agency-query.ts'

/** What rounds asked of an agency and how far it is; a link where the person may open it. */
export function AgencyReports({ reports }: { reports: ShownAgency['reports'] }) {
  const { agency: m } = useMessages('directory')
  const text = useLabel()
  return (
    <section aria-labelledby="agency-reports" className="mt-10">
      <h2 id="agency-reports" className="text-xl">
        {m.reports}
      </h2>
      {reports.length === 0 ? <p className="mt-3 text-quiet">{m.noReports}</p> : null}
      <ul className="mt-3 divide-y divide-line">
        {reports.map(({ id, roundId, roundName, state, writes, reads }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
            {writes ? (
              <Link to={paths.report(id)}>{roundName}</Link>
            ) : reads ? (
              <Link to={paths.review(roundId, id)}>{roundName}</Link>
            ) : (
              <span>{roundName}</span>
            )}
            <span className="text-sm text-quiet">{text(stateLabels[state])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
