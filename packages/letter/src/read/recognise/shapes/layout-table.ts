import { paragraphText, type SourceBlock, type SourceTable } from '../../../model/source-block.ts'
import { fold } from '../../../sentences/fold.ts'
import { isName } from '../../../sentences/signing/person-name.ts'
import { isPost } from '../../../sentences/signing/signature-line.ts'
import { dateLine, isConstant, numberLine } from './letterhead-shapes.ts'

/** Columns, rows and letters of the largest table that only lays out letterhead or signature. */
const maxColumns = 3
const maxRows = 12
const maxLetters = 3_000
/** Blocks before the table that holds a letterhead: a mark of urgency, a scanned stamp's caption. */
const nearTop = 5

/** Whether a table only puts letterhead or signature side by side: it says what they are known by, where they stand. */
export function isLayout(table: SourceTable, index: number, blocks: readonly SourceBlock[]): boolean {
  const columns = new Set(table.rows.flatMap((row) => row.flatMap((cell, at) => (cell.length > 0 ? [at] : [])))).size
  if (columns === 1 && table.rows.length === 1) return true
  if (columns > maxColumns || table.rows.length > maxRows) return false
  const texts = table.rows.flatMap((row) => row.flatMap((cell) => cell.map(paragraphText)))
  if (texts.reduce((sum, text) => sum + text.length, 0) > maxLetters) return false
  const all = fold(texts.join(' '))
  if (/\b(?:cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|dang cong san viet nam|noi nhan)\b/u.test(all))
    return true
  if (index < nearTop && texts.some((text) => isConstant(text) || numberLine(text) || dateLine(text))) return true
  // Signatures side by side after the text: posts, and names under them.
  const after = blocks.slice(0, index).some((block) => block.kind === 'paragraph')
  return after && table.rows.length <= 6 && texts.some((text) => isPost(text)) && texts.some(isName)
}
