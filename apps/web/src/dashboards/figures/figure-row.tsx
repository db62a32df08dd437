import { useMessages } from '#messages/use-messages.ts'
import { type DashboardCounts, topFigures } from '../dashboard-counts.ts'
import { FigureDefinitions } from './figure-definitions.tsx'
import { FigureLink } from './figure-link.tsx'

/** The seven figures of a round, each the way to its reports; the nil answers below them. */
export function FigureRow({ counts }: { counts: DashboardCounts }) {
  const m = useMessages('dashboards')
  return (
    <section aria-labelledby="figures" className="mt-6">
      <h2 id="figures" className="sr-only">
        {m.figures.heading}
      </h2>
      <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-2xl border border-line bg-line shadow-sheet sm:grid-cols-4 lg:grid-cols-7 print:grid-cols-7 print:shadow-none">
        {topFigures.map((figure) => (
          <li key={figure} className="bg-sheet first:max-lg:not-print:col-span-2">
            <FigureLink figure={figure} counts={counts} />
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-start gap-x-8 text-sm">
        <FigureLink figure="NIL" counts={counts} inLine />
        <FigureDefinitions />
      </div>
    </section>
  )
}
