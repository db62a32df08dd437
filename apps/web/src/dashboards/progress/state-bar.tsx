import { stateLabels } from '@thidua/schema/state-labels'
import type { ReportState } from '@thidua/schema/states'
import { Link } from 'react-router'
import { wholeRound, writeListView } from '#lib/round-reports/list-view.ts'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { listAnchor } from '../list-anchor.ts'
import { segments, stateCounts } from './state-counts.ts'
import { StateSwatch, stateFill } from './state-swatch.tsx'

/** How far the round is, as one bar from the finished to the not begun, with its numbers beside it. */
export function StateBar({ reports }: { reports: readonly { readonly state: ReportState }[] }) {
  const m = useMessages('dashboards')
  const text = useLabel()
  const counts = stateCounts(reports)
  const parts = counts
    .map(({ state, count }) => m.progress.part(text(stateLabels[state]), numberText(count)))
    .join(', ')
  return (
    <section aria-labelledby="progress" className="rounded-2xl border border-line bg-sheet p-5 sm:p-6 print:p-3">
      <h2 id="progress" className="text-lg">
        {m.progress.heading}
      </h2>
      {counts.length === 0 ? (
        <p className="mt-4 text-quiet">{m.progress.none}</p>
      ) : (
        <>
          <svg
            role="img"
            aria-label={m.progress.picture(parts)}
            className="mt-3 h-8 w-full rounded-md print:[print-color-adjust:exact]"
          >
            {segments(counts).map(({ part, start, width }) => (
              <rect
                key={part.state}
                x={`${start * 100}%`}
                width={`${width * 100}%`}
                height="100%"
                className={`${stateFill[part.state]} stroke-sheet`}
                strokeWidth="2"
              />
            ))}
          </svg>
          <ul className="mt-3 grid grid-cols-2 gap-x-4 text-sm sm:max-md:grid-cols-3 lg:grid-cols-3 print:grid-cols-3">
            {counts.map(({ state, count }) => (
              <li key={state}>
                <Link
                  to={{ search: writeListView({ ...wholeRound, state }), hash: listAnchor }}
                  className="inline-flex min-h-8 items-center gap-2 text-ink"
                >
                  <StateSwatch state={state} />
                  {text(stateLabels[state])} <span className="font-semibold tabular-nums">{numberText(count)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
