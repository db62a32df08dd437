import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { OldLetters, SheetsRead, SheetTable } from '../sheets-read.ts'
import { openWorkbook } from './open-workbook.ts'
import { readSheet } from './read-sheet.ts'
import { sharedStrings } from './shared-strings.ts'
import { readStyles } from './styles.ts'
import { workbookParts } from './workbook-parts.ts'

/** The visible sheets of a workbook (ECMA-376) that hold anything. */
export function readXlsx(bytes: Uint8Array): SheetsRead {
  const read = openWorkbook(bytes)
  const parts = workbookParts(read)
  const partOf = (path: string | null) => (path === null ? null : read(path))
  const [strings, styles] = [partOf(parts.sharedStrings), partOf(parts.styles)]
  const context = {
    strings: strings ? sharedStrings(strings) : [],
    styles: styles ? readStyles(styles) : [],
    from1904: parts.from1904,
  }
  const visible = parts.sheets.filter(({ hidden }) => !hidden)
  if (visible.length > limits.sheets) throw new Refused({ key: 'tooManySheets', most: limits.sheets })
  const tables: SheetTable[] = []
  let characters = 0
  let old: OldLetters | null = null
  for (const { name, path } of visible) {
    const part = read(path)
    if (!part) throw new Refused({ key: 'broken' })
    const { table, oldLetters } = readSheet(part, name, context)
    for (const { cells } of table.rows) for (const cell of cells) characters += cell.length
    if (characters > limits.characters) throw new Refused({ key: 'tooMuchText' })
    old ??= oldLetters
    if (table.rows.length > 0) tables.push(table)
  }
  const hiddenSheets = parts.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)
  return { kind: 'read', format: 'xlsx', encoding: old ?? 'utf-8', tables, hiddenSheets }
}
