import { type Answers, choicePath, figurePath, numeratorPath } from '@thidua/schema/outline/paths'
import { type TemplateItem, unitLabel } from '@thidua/schema/outline/template'
import type { Quote } from '#acts/draft-remark.ts'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { RemarkOn } from './remark-on.tsx'
import { ShowWords, type ShowWordsAt } from './show-words.tsx'

export interface SentFigure {
  readonly item: string
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly numerator?: number | null
  readonly denominator?: number | null
  readonly quote?: string | null
  readonly quotePath?: string | null
}

interface ItemFiguresProps {
  readonly item: TemplateItem
  readonly answers: Answers
  /** Those of this item. */
  readonly figures: readonly SentFigure[]
  readonly show: ShowWordsAt
  readonly onRemark: ((quote: Quote) => void) | null
}

/** The numbers and choices of one item, one a line, with the words of the letter that say the number. */
export function ItemFigures({ item, answers, figures, show, onRemark }: ItemFiguresProps) {
  const m = useMessages('review').facts
  const label = useLabel()
  const { id: place } = item
  const numbers = figures.map((fact) => {
    // The fact carries the words of its day in Vietnamese; the outline has them in both languages.
    const known = item.figures.find(({ key }) => key === fact.key)
    const [name, unit] = known ? [label(known.label), label(unitLabel(known))] : [fact.label, fact.unit]
    const { key, numerator, denominator } = fact
    const ratio =
      numerator != null && denominator != null ? m.ratio(numberText(numerator), numberText(denominator)) : null
    const path = (ratio === null ? figurePath : numeratorPath)(place, key)
    const said = fact.quote && fact.quotePath ? { quote: fact.quote, path: fact.quotePath } : null
    return { path, name, value: `${numberText(fact.value)} ${unit}`, ratio, said }
  })
  const choices = item.choices.flatMap(({ key, label: name, options }) => {
    const path = choicePath(place, key)
    const option = options.find((one) => one.key === answers[path])
    return option ? [{ path, name: label(name), value: label(option.label), ratio: null, said: null }] : []
  })
  const lines = [...numbers, ...choices]
  if (lines.length === 0) return null
  return (
    <dl className="mt-1">
      {lines.map(({ path, name, value, ratio, said }) => (
        <div key={path} className="flex flex-wrap items-start gap-x-3 border-b border-line py-1.5">
          <dt className="min-w-0 flex-1 text-quiet">{name}</dt>
          <dd className="max-w-1/2 text-right tabular-nums">
            {value}
            {ratio === null ? null : <span className="block text-quiet">{ratio}</span>}
          </dd>
          {onRemark ? (
            <dd className="flex">
              <RemarkOn quote={{ place, path, range: null, text: `${name}: ${value}` }} onRemark={onRemark} />
            </dd>
          ) : null}
          {said ? (
            <dd className="w-full">
              <ShowWords look="quote" {...said} show={show} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
