import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
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
              <th scope="col" className="min-w-56 px-3 py-2 font-medium">
                {m.name}
              </th>
              {counts.map((key) => (
                <th key={key} scope="col" className="px-2 py-2 text-right font-medium whitespace-nowrap">
                  {m[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rounds.map((round, nth) => (
              <tr key={round.id} className="border-b border-line">
                <td className="py-2 pr-3 whitespace-nowrap">{names[nth]}</td>
                <th scope="row" className="px-3 py-2 text-left font-medium">
                  <Link to={paths.round(round.id)}>{round.name}</Link>
                </th>
                {counts.map((key) => (
                  <td key={key} className="px-2 py-2 text-right">
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
