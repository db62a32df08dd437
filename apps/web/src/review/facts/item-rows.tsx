import { type Answers, rowCells, rowIds, rowPath } from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { TemplateItem } from '@thidua/schema/outline/template'
import type { Quote } from '#acts/draft-remark.ts'
import { rowWords } from '#answers/row-words.ts'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { RemarkOn } from './remark-on.tsx'

/** A document of which other agencies say something else, and in which cells. */
export interface SentPlan {
  readonly item: string
  readonly rowId: string
  readonly differs: readonly string[]
}

interface ItemRowsProps {
  readonly item: TemplateItem
  readonly slug: RowsSlug
  readonly answers: Answers
  /** Those of this item. */
  readonly plans: readonly SentPlan[]
  readonly onRemark: ((quote: Quote) => void) | null
}

/** The rows of one item in words, the longest lists folded by whoever wants. */
export function ItemRows({ item, slug, answers, plans, onRemark }: ItemRowsProps) {
  const m = useMessages('review').facts
  const label = useLabel()
  const place = item.id
  const rows = rowsOfItem(item) ?? rowsOf(slug)
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
          const { title, details } = rowWords(rows, rowCells(answers, place, slug, id), label)
          const differs = slug === 'plans' ? (plans.find(({ rowId }) => rowId === id)?.differs ?? []) : []
          const quote = { place, path: rowPath(place, slug, id), range: null, text: title ?? label(rows.one) }
          return (
            <li key={id} className="flex items-start gap-x-3 border-b border-line py-2">
              <div className="min-w-0 flex-1">
                <span className="font-medium">{title}</span>
                <span className="block text-quiet">{details.join(' · ')}</span>
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
              </div>
              <RemarkOn quote={quote} onRemark={onRemark} />
            </li>
          )
        })}
      </ol>
    </details>
  )
}
