import type { CellMeta } from './cells.ts'
import type { LetterField } from './letter-fields.ts'
import { type ParsedPath, parsePath } from './parse-path.ts'
import type { FieldPath } from './paths.ts'
import { cellsOf, type RowsDescriptor } from './rows/define-rows.ts'
import { rowsOfItem } from './rows/rows-of-item.ts'
import {
  findItem,
  type Template,
  type TemplateChoice,
  type TemplateFigure,
  type TemplateItem,
  type TemplateNarrative,
} from './template.ts'

/** What a template asks for at a path. */
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

/** The field of a template that a path names; null for one that it does not ask for. */
export function findField(template: Template, path: FieldPath): FoundField | null {
  const parsed = parsePath(path)
  if (parsed === null) return null
  if (parsed.kind === 'letter') return { kind: 'letter', field: parsed.field }
  const item = findItem(template, parsed.item)
  return item ? fieldOf(item, parsed) : null
}

function fieldOf(item: TemplateItem, parsed: Exclude<ParsedPath, { kind: 'letter' }>): FoundField | null {
  switch (parsed.kind) {
    case 'done':
      return { kind: 'done', item }
    case 'answer':
    case 'reason':
      return item.mayBeNone ? { kind: parsed.kind, item } : null
    case 'narrative': {
      const narrative = item.narratives.find(({ key }) => key === parsed.key)
      return narrative ? { kind: 'narrative', item, narrative } : null
    }
    case 'figure':
    case 'half': {
      const half = parsed.kind === 'half' ? parsed.half : null
      const figure = item.figures.find(({ key }) => key === parsed.key)
      return figure && (figure.kind === 'ratio') === (half !== null) ? { kind: 'figure', item, figure, half } : null
    }
    case 'choice': {
      const choice = item.choices.find(({ key }) => key === parsed.key)
      return choice ? { kind: 'choice', item, choice } : null
    }
    case 'order':
    case 'cell': {
      const rows = rowsOfItem(item)
      if (rows === null || parsed.list !== item.rows) return null
      if (parsed.kind === 'order') return { kind: 'order', item, rows, rowId: parsed.row }
      const meta = cellsOf(rows).find(([key]) => key === parsed.key)?.[1]
      return meta ? { kind: 'cell', item, rows, rowId: parsed.row, meta } : null
    }
  }
}
