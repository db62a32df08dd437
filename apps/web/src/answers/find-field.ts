import type { CellMeta } from '@thidua/schema/outline/cells'
import { type LetterField, letterFields, placeOf, rowOf } from '@thidua/schema/outline/paths'
import { cellsOf, type RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import {
  itemsOf,
  type Template,
  type TemplateChoice,
  type TemplateFigure,
  type TemplateItem,
  type TemplateNarrative,
} from '@thidua/schema/outline/template'

/** What stands behind a draft path in this template. */
export type FoundField =
  | { readonly kind: 'answer' | 'reason' | 'done'; readonly item: TemplateItem }
  | { readonly kind: 'narrative'; readonly item: TemplateItem; readonly narrative: TemplateNarrative }
  | {
      readonly kind: 'figure'
      readonly item: TemplateItem
      readonly figure: TemplateFigure
      readonly half: 'numerator' | 'denominator' | null
    }
  | { readonly kind: 'choice'; readonly item: TemplateItem; readonly choice: TemplateChoice }
  | {
      readonly kind: 'cell'
      readonly item: TemplateItem
      readonly rows: RowsDescriptor
      readonly rowId: string
      readonly meta: CellMeta
    }
  | { readonly kind: 'order'; readonly item: TemplateItem; readonly rows: RowsDescriptor; readonly rowId: string }
  | { readonly kind: 'letter'; readonly field: LetterField }

/** Null for a path that this template does not know. */
export function findField(template: Template, path: string): FoundField | null {
  const [, second = '', third = '', fourth] = path.split('/')
  if (path.startsWith('letter/')) {
    const field = letterFields.find((name) => name === second)
    return field ? { kind: 'letter', field } : null
  }
  const item = itemsOf(template).find(({ place }) => place === placeOf(path))
  if (!item) return null
  if (second === 'figures') {
    const figure = item.figures.find(({ key }) => key === third)
    const half = fourth === 'numerator' || fourth === 'denominator' ? fourth : null
    return figure ? { kind: 'figure', item, figure, half } : null
  }
  if (second === 'choices') {
    const choice = item.choices.find(({ key }) => key === third)
    return choice ? { kind: 'choice', item, choice } : null
  }
  const row = rowOf(path)
  if (row) {
    const rows = rowsOf(row.slug)
    if (row.cell === 'order') return { kind: 'order', item, rows, rowId: row.rowId }
    const meta = cellsOf(rows).find(([key]) => key === row.cell)?.[1]
    return meta ? { kind: 'cell', item, rows, rowId: row.rowId, meta } : null
  }
  if (second === 'answer' || second === 'reason' || second === 'done') return { kind: second, item }
  const narrative = item.narratives.find(({ key }) => key === second)
  return narrative ? { kind: 'narrative', item, narrative } : null
}
