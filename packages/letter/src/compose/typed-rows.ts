import type { CellMeta } from '@thidua/schema/outline/cells'
import { type Answers, rowCells, rowIds, rowPath } from '@thidua/schema/outline/paths'
import { fillCells } from '@thidua/schema/outline/rows/define-rows'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { formatShortDate } from './format-vietnamese.ts'

/** One row of a draft, its cells read. */
export interface TypedRow {
  readonly id: string
  /** Prefix of the row's cells in the draft. */
  readonly path: string
  /** Values as the cells read them (ISO dates, numbers, option keys); null when blank or not readable. */
  readonly values: Readonly<Record<string, string | number | null>>
  /** What the letter prints: values in Vietnamese form, unreadable text as typed. */
  readonly texts: Readonly<Record<string, string>>
}

/** The rows that an item lists, in their order, with the cells it asks for. Rows in which nothing was typed are left out. */
export function typedRows(answers: Answers, item: TemplateItem): TypedRow[] {
  const rows = rowsOfItem(item)
  if (rows === null) return []
  const { slug } = rows
  return rowIds(answers, item.id, slug)
    .map((id): TypedRow => {
      const values: Record<string, string | number | null> = {}
      const texts: Record<string, string> = {}
      for (const [key, typed] of Object.entries(fillCells(rows, rowCells(answers, item.id, slug, id)))) {
        const cell = rows.cells[key]
        if (!cell) continue
        const read = cell.read(typed)
        const said = 'rule' in read ? null : read.value
        const value = typeof said === 'string' || typeof said === 'number' ? said : null
        values[key] = value
        texts[key] = printed(cell.meta, value, typed.normalize('NFC').trim())
      }
      return { id, path: rowPath(item.id, slug, id), values, texts }
    })
    .filter(({ texts }) => Object.values(texts).some((text) => text !== ''))
}

function printed(meta: CellMeta, value: string | number | null, typed: string): string {
  if (typeof value !== 'string') return typed
  if (meta.kind === 'date') return formatShortDate(value)
  if (meta.kind === 'choice') return meta.options?.find(({ key }) => key === value)?.label.vi ?? typed
  return value
}
