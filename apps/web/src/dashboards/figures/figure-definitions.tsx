import { useMessages } from '#messages/use-messages.ts'
import { figureKeys } from '../dashboard-counts.ts'

/** What each figure counts, in the open: the same words as in the tooltips. */
export function FigureDefinitions() {
  const m = useMessages('dashboards')
  return (
    <details className="open:w-full print:hidden">
      <summary className="inline-flex min-h-11 items-center text-sm font-medium text-accent">
        {m.definitions.heading}
      </summary>
      <dl className="mb-2 grid max-w-[80ch] gap-x-6 gap-y-2 text-sm sm:grid-cols-[12rem_1fr]">
        {figureKeys.map((figure) => (
          <div key={figure} className="contents">
            <dt className="font-medium">{m.figures[figure]}</dt>
            <dd id={`definition-${figure}`} className="text-quiet">
              {m.definitions[figure]}
            </dd>
          </div>
        ))}
        <dt className="font-medium">{m.lateness.heading}</dt>
        <dd className="text-quiet">{m.definitions.lateness}</dd>
      </dl>
    </details>
  )
}
