import { findItem, numberOf, type Template } from '@thidua/schema/outline/template'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { segments } from '../progress/state-counts.ts'
import { AnswerMark, answerFill } from './answer-mark.tsx'
import { heatMapAnswers } from './heat-map-model.ts'

export interface ItemCounts {
  readonly item: string
  readonly content: number
  readonly none: number
  readonly missing: number
  readonly notSubmitted: number
}

/** Item by item: how many agencies say something, nothing, left it out or have not submitted. */
export function ItemTable({ outline, items }: { outline: Template; items: readonly ItemCounts[] }) {
  const m = useMessages('dashboards')
  const label = useLabel()
  return (
    <table className="mt-6 w-full border-collapse text-sm break-inside-avoid">
      <caption className="pb-2 text-left text-lg font-semibold">{m.map.itemsCaption}</caption>
      <thead>
        <tr className="border-b-2 border-line align-bottom text-quiet">
          <th scope="col" className="py-2 pr-4 text-left font-medium">
            {m.map.item}
          </th>
          {heatMapAnswers.map((answer) => (
            <th key={answer} scope="col" className="px-1.5 py-2 text-right font-medium sm:px-3 sm:whitespace-nowrap">
              <span className="inline-flex flex-col items-end gap-1 sm:flex-row sm:items-center sm:gap-2">
                <AnswerMark answer={answer} />
                {m.map.answers[answer]}
              </span>
            </th>
          ))}
          <td className="w-1/3 max-md:hidden" />
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, ...counts }) => {
          const name = findItem(outline, item)?.name
          return (
            <tr key={item} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                <span className="mr-2 font-medium whitespace-nowrap">{numberOf(outline, item)}</span>
                {name ? label(name) : null}
              </th>
              {heatMapAnswers.map((answer) => (
                <td key={answer} className="px-1.5 text-right tabular-nums sm:px-3">
                  {numberText(counts[answer])}
                </td>
              ))}
              <td className="pl-4 max-md:hidden">
                <svg aria-hidden className="block h-4 w-full print:[print-color-adjust:exact]">
                  {segments(heatMapAnswers.map((answer) => ({ answer, count: counts[answer] }))).map(
                    ({ part, start, width }) => (
                      <rect
                        key={part.answer}
                        x={`${start * 100}%`}
                        width={`${width * 100}%`}
                        height="100%"
                        className={`${answerFill[part.answer]} stroke-paper`}
                      />
                    ),
                  )}
                </svg>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
