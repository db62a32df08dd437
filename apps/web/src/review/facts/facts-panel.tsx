import { type Answers, choicePath, rowCells, rowIds } from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { itemsOf, type TemplateItem } from '@thidua/schema/outline/template'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useOpenReport } from '#wizard/open-report.ts'
import { rowWords } from '#wizard/row-words.ts'
import { usePlaceName } from '../use-place-name.ts'

interface Figure {
  readonly place: string
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly numerator?: number | null
  readonly denominator?: number | null
}

interface FactsPanelProps {
  readonly answers: Answers
  readonly figures: readonly Figure[]
  /** Documents of which other agencies say something else. */
  readonly plans: readonly { readonly rowId: string; readonly differs: readonly string[] }[]
}

/** The figures and rows of a submission, item by item, to read beside the letter. */
export function FactsPanel({ answers, figures, plans }: FactsPanelProps) {
  const m = useMessages('review').facts
  const placeName = usePlaceName()
  const { template } = useOpenReport()
  const items = itemsOf(template).filter((item) => hasFacts(item, answers, figures))
  return (
    <section aria-labelledby="facts" className="mt-8">
      <h2 id="facts" className="text-lg">
        {m.title}
      </h2>
      {items.length === 0 ? <p className="mt-2 text-sm text-quiet">{m.none}</p> : null}
      {items.map((item) => (
        <section key={item.place} className="mt-4 text-sm">
          <h3 className="font-medium">{placeName(item.place)}</h3>
          <ItemFigures item={item} answers={answers} figures={figures.filter(({ place }) => place === item.place)} />
          <ItemRows item={item} answers={answers} plans={plans} />
        </section>
      ))}
    </section>
  )
}

const hasFacts = (item: TemplateItem, answers: Answers, figures: readonly Figure[]): boolean =>
  figures.some(({ place }) => place === item.place) ||
  item.choices.some(({ key }) => (answers[choicePath(item.place, key)] ?? '') !== '') ||
  (item.rows !== null && rowIds(answers, item.place, item.rows).length > 0)

function ItemFigures({ item, answers, figures }: { item: TemplateItem; answers: Answers; figures: readonly Figure[] }) {
  const m = useMessages('review').facts
  const label = useLabel()
  const choices = item.choices.flatMap(({ key, label: name, options }) => {
    const option = options.find((one) => one.key === answers[choicePath(item.place, key)])
    return option ? [{ key, name: label(name), value: label(option.label) }] : []
  })
  if (figures.length + choices.length === 0) return null
  // The fact carries the name of its day in Vietnamese; the outline has it in both languages.
  const nameOf = (key: string) => {
    const figure = item.figures.find((known) => known.key === key)
    return figure && label(figure.label)
  }
  return (
    <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-4">
      {figures.map(({ key, label: name, unit, value, numerator, denominator }) => (
        <div key={key} className="contents">
          <dt className="border-b border-line py-1.5 text-quiet">{nameOf(key) ?? name}</dt>
          <dd className="border-b border-line py-1.5 text-right tabular-nums">
            {numberText(value)} {unit}
            {numerator != null && denominator != null ? (
              <span className="block text-quiet">{m.ratio(numberText(numerator), numberText(denominator))}</span>
            ) : null}
          </dd>
        </div>
      ))}
      {choices.map(({ key, name, value }) => (
        <div key={key} className="contents">
          <dt className="border-b border-line py-1.5 text-quiet">{name}</dt>
          <dd className="border-b border-line py-1.5 text-right">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function ItemRows({ item, answers, plans }: { item: TemplateItem; answers: Answers; plans: FactsPanelProps['plans'] }) {
  const m = useMessages('review').facts
  const label = useLabel()
  if (item.rows === null) return null
  const { place, rows: slug } = item
  const rows = rowsOf(slug)
  const ids = rowIds(answers, place, slug)
  if (ids.length === 0) return null
  const nameOf = (cell: string) => cellsOf(rows).find(([key]) => key === cell)?.[1].label
  return (
    <details open className="mt-2">
      <summary className="inline-flex min-h-9 items-center font-medium text-accent">
        {m.rows(label(rows.label), numberText(ids.length))}
      </summary>
      <ol className="flex flex-col">
        {ids.map((id) => {
          const words = rowWords(rows, rowCells(answers, place, slug, id), label)
          const differs = slug === 'plans' ? (plans.find(({ rowId }) => rowId === id)?.differs ?? []) : []
          return (
            <li key={id} className="border-b border-line py-2">
              <span className="font-medium">{words.title}</span>
              <span className="block text-quiet">{words.details.join(' · ')}</span>
              {differs.length > 0 ? (
                <span className="mt-1 block text-notice">
                  {m.differs(
                    differs
                      .map((cell) => nameOf(cell))
                      .flatMap((name) => (name ? [label(name)] : []))
                      .join(', '),
                  )}
                </span>
              ) : null}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
