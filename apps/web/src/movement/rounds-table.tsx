import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Unbroken } from '#ui/heading/unbroken.tsx'
import type { Years } from './years-query.ts'

const counts = ['due', 'submitted', 'onTime', 'late', 'missing', 'accepted'] as const

/** The rounds with the counts of their dashboards; each leads there. */
export function RoundsTable({ rounds, names }: { rounds: Years['rounds']; names: readonly string[] }) {
  const m = useMessages('movement').rounds
  return (
    <section aria-labelledby="rounds" className="mt-6">
      <h2 id="rounds" className="text-xl">
        {m.title}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section aria-label={m.title} tabIndex={0} className="mt-3 relative overflow-x-auto">
        <table className="w-full border-collapse text-sm tabular-nums">
          <thead>
            <tr className="border-b border-line text-left text-quiet">
              <th scope="col" className="py-2 pr-3 font-medium">
                {m.opened}
              </th>
              <th scope="col" className="px-3 py-2 font-medium max-lg:pr-0">
                {m.name}
              </th>
              {counts.map((key) => (
                <th key={key} scope="col" className="px-2 py-2 text-right font-medium whitespace-nowrap max-lg:hidden">
                  {m[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rounds.map((round, nth) => (
              <tr key={round.id} className="border-b border-line align-top lg:align-middle">
                <td className="py-2 pr-3 whitespace-nowrap">{names[nth]}</td>
                <th scope="row" className="px-3 py-2 text-left font-medium max-lg:pr-0">
                  <Link to={paths.round(round.id)}>
                    <Unbroken text={round.name} />
                  </Link>
                  {/* A number that is cut at the edge of a narrow page would be another number. */}
                  <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 font-normal lg:hidden">
                    {counts.map((key) => (
                      <div key={key} className="flex gap-1.5">
                        <dt className="text-quiet">{m[key]}</dt>
                        <dd>{numberText(round[key])}</dd>
                      </div>
                    ))}
                  </dl>
                </th>
                {counts.map((key) => (
                  <td key={key} className="px-2 py-2 text-right max-lg:hidden">
                    {numberText(round[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
