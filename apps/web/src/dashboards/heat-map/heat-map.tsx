import { findItem, numberOf, type Template } from '@thidua/schema/outline/template'
import { memo, useMemo } from 'react'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { AnswerMark } from './answer-mark.tsx'
import { type HeatMapLine, type HeatMapRow, heatMapAnswers, heatMapGroups } from './heat-map-model.ts'

interface HeatMapProps {
  readonly roundId: string
  readonly outline: Template
  readonly items: readonly { readonly item: string }[]
  readonly rows: readonly HeatMapRow[]
}

/** Agency × item, a table grouped by block whose head stays in sight; each row leads to its report. */
export function HeatMap({ roundId, outline, items, rows }: HeatMapProps) {
  const m = useMessages('dashboards')
  const label = useLabel()
  const groups = useMemo(() => heatMapGroups(rows, items.length), [rows, items.length])
  if (rows.length === 0) return <p className="mt-8 text-quiet">{m.map.empty}</p>
  return (
    <section aria-labelledby="heat-map" className="mt-10">
      <h2 id="heat-map" className="text-lg">
        {m.map.caption}
      </h2>
      <ul aria-label={m.map.legend} className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {heatMapAnswers.map((answer) => (
          <li key={answer} className="inline-flex items-center gap-2">
            <AnswerMark answer={answer} />
            {m.map.answers[answer]}
          </li>
        ))}
      </ul>
      <table aria-labelledby="heat-map" className="mt-4 w-full border-collapse text-sm">
        <thead className="sticky top-0 z-10 bg-paper shadow-[0_2px_0_var(--color-line)] print:static">
          <tr className="align-bottom">
            <th scope="col" className="py-2 pr-3 text-left font-medium text-quiet">
              {m.map.agency}
            </th>
            {items.map(({ item }) => {
              const name = findItem(outline, item)?.name
              const number = numberOf(outline, item)
              return (
                <th key={item} scope="col" className="w-5 py-2 text-center font-medium sm:w-12">
                  <abbr
                    title={name ? label(name) : number}
                    className="text-xs no-underline max-sm:inline-block max-sm:rotate-180 max-sm:[writing-mode:vertical-rl] sm:text-sm"
                  >
                    {number}
                  </abbr>
                  {name ? <span className="sr-only"> {label(name)}</span> : null}
                </th>
              )
            })}
          </tr>
        </thead>
        {groups.map(({ blockName, lines, submitted }) => (
          <tbody key={blockName} className="border-b border-line print:break-inside-auto">
            <tr className="break-after-avoid">
              <th scope="rowgroup" colSpan={items.length + 1} className="pt-5 pb-1 text-left text-quiet">
                {m.map.group(blockName || m.map.noBlock, numberText(submitted), numberText(lines.length))}
              </th>
            </tr>
            {lines.map((line) => (
              <HeatMapRowView key={line.reportId} roundId={roundId} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

const HeatMapRowView = memo(function HeatMapRowView({ roundId, line }: { roundId: string; line: HeatMapLine }) {
  const { answers } = useMessages('dashboards').map
  return (
    <tr className="border-t border-line break-inside-avoid hover:bg-accent-wash/60">
      <th scope="row" className="pr-3 text-left font-normal">
        <Link to={paths.review(roundId, line.reportId)} className="inline-block py-1.5 text-ink">
          {line.agencyName}
        </Link>
      </th>
      {line.answers.map((answer, column) => (
        // The columns of a round never move.
        <td key={column} className="text-center">
          <AnswerMark answer={answer} label={answers[answer]} />
        </td>
      ))}
    </tr>
  )
})
