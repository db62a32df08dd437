import type { CellMeta } from '@thidua/schema/outline/cells'
import { documentTypes } from '@thidua/schema/outline/document-types'
import type { Meaning } from '@thidua/schema/outline/meanings'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { TableBlock } from '../../markup/markup-blocks.ts'
import { runsText } from '../../markup/plain-text.ts'
import { citationsOf } from '../../sentences/citations.ts'
import { fold } from '../../sentences/fold.ts'
import { chooseOption } from './choose-option.ts'
import { formOf, recipientKind } from './commendation-item.ts'
import type { SuggestedRow } from './suggested-row.ts'

/** Folded words of a column's head that name a cell where its own label does not stand. */
const heads: Partial<Record<RowsSlug, readonly (readonly [RegExp, string])[]>> = {
  plans: [
    [/so (?:va )?ky hieu|^so van ban|^so$/u, 'number'],
    [/ngay/u, 'issuedOn'],
    [/trich yeu|noi dung|ten van ban/u, 'subject'],
    [/co quan/u, 'issuer'],
    [/loai/u, 'type'],
  ],
  'exemplary-models': [
    [/ten|mo hinh|dien hinh|ho va ten/u, 'name'],
    [/dia (?:diem|ban|chi|phuong)|noi/u, 'place'],
    [/hieu qua|ket qua/u, 'effect'],
    [/noi dung|cach lam|viec/u, 'what'],
    [/nam/u, 'since'],
    [/loai/u, 'kind'],
  ],
  commendations: [
    [/so quyet dinh|quyet dinh so|^quyet dinh$/u, 'decisionNumber'],
    [/ngay/u, 'decisionDate'],
    [/hinh thuc/u, 'form'],
    [/cap|tham quyen|co quan quyet dinh/u, 'authority'],
    [/thanh tich|noi dung/u, 'merit'],
    [/doi tuong|loai/u, 'kind'],
    [/tinh trang/u, 'status'],
    [/ten|tap the|ca nhan|don vi/u, 'recipient'],
  ],
  inspections: [
    [/ngay|thoi gian/u, 'date'],
    [/chu tri|co quan kiem tra|don vi kiem tra/u, 'by'],
    [/duoc kiem tra|duoc giam sat|don vi/u, 'inspected'],
    [/quyet dinh|ke hoach/u, 'document'],
    [/ket qua/u, 'findings'],
    [/xu ly|khac phuc/u, 'followUp'],
    [/loai|hinh thuc/u, 'kind'],
  ],
}

/** The rows of a table whose header names enough of the list's cells; none when it is another table. */
export function rowsFromTable(table: TableBlock, place: Meaning, slug: RowsSlug): SuggestedRow[] {
  const [header, ...body] = table.rows.map((row) => row.map(runsText))
  const descriptor = rowsOf(slug)
  const cells = cellsOf(descriptor)
  const columns = assign(header ?? [], cells, slug)
  if (!descriptor.titleCells.some((cell) => columns.includes(cell))) return []
  let group = ''
  return body.flatMap((row): SuggestedRow[] => {
    const filled = row.filter((cell) => cell.trim() !== '')
    if (filled.length <= 2 && filled.every((cell) => row.indexOf(cell) < 2) && row.length > 2) {
      group = filled.at(-1) ?? ''
      return []
    }
    const read = Object.fromEntries(
      columns.flatMap((key, column) => (key === null ? [] : [[key, typed(cells, key, row[column] ?? '')]])),
    )
    if (!descriptor.titleCells.some((cell) => (read[cell] ?? '') !== '')) return []
    return [{ place, slug, quote: filled.join(' | '), cells: complete(slug, read, group, row.join(' ')) }]
  })
}

/** The cell that each column holds: by the cell's own label, else by the words of the column's head; each cell once. */
function assign(header: readonly string[], cells: readonly [string, CellMeta][], slug: RowsSlug): (string | null)[] {
  const taken = new Set<string>()
  const take = (key: string | undefined) => {
    if (key === undefined || taken.has(key)) return null
    taken.add(key)
    return key
  }
  const byLabel = header.map((head) => take(cells.find(([, { label }]) => fold(label.vi) === fold(head))?.[0]))
  return header.map(
    (head, column) =>
      byLabel[column] ?? take(heads[slug]?.find(([pattern, key]) => pattern.test(fold(head)) && !taken.has(key))?.[1]),
  )
}

/** A cell as one would type it; a choice by its option's key, left blank when it says none. */
function typed(cells: readonly [string, CellMeta][], key: string, text: string): string {
  const meta = cells.find(([own]) => own === key)?.[1]
  if (meta?.kind !== 'choice') return text.trim()
  return key === 'form' ? formOf(text) : chooseOption(meta.options ?? [], text)
}

/** What a row leaves unsaid: a plan's type by its symbol; a commendation's kind by its group or name, decided when it has a decision. */
function complete(slug: RowsSlug, read: Record<string, string>, group: string, row: string): Record<string, string> {
  if (slug === 'plans') return { ...read, type: read['type'] || typeBySymbol(read['number'] ?? '') }
  if (slug !== 'commendations') return read
  const recipient = read['recipient'] ?? ''
  const folded = fold(group)
  const byGroup = /\bho\b/u.test(folded) ? 'household' : /\btap the\b/u.test(folded) ? 'collective' : null
  return {
    ...read,
    kind: read['kind'] || byGroup || recipientKind(recipient, row),
    status: read['status'] || (read['decisionNumber'] ? 'decided' : ''),
  }
}

const typeBySymbol = (number: string): string => {
  const [cited] = citationsOf(number, null)
  return documentTypes.find(({ label }) => label.vi === cited?.type)?.key ?? ''
}
