import { readAddress } from '../cell-address.ts'
import { Refused } from '../refused.ts'
import type { SheetTable } from '../sheets-read.ts'
import { type MergedArea, TableBuilder } from '../table-builder.ts'
import { dayText, numberText } from './number-text.ts'
import { unescaped } from './shared-strings.ts'
import { type CellStyle, plainStyle } from './styles.ts'
import { walkXml } from './walk-xml.ts'

/** What cells name by an index, and how days are counted. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

const lastRow = 1_048_576
const maxMerged = 100_000

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: CellStyle
  value: string
  formula: boolean
}

/** A sheet's cells as text; `oldLetters` where some were in letters before Unicode. */
export function readSheet(part: Uint8Array, name: string, context: SheetContext) {
  const builder = new TableBuilder(name)
  const merged: MergedArea[] = []
  let row = 0
  let column = -1
  let cell: OpenCell | null = null
  let [inValue, reading] = [false, false]
  walkXml(part, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r'])
        if (!Number.isInteger(row) || row < 1 || row > lastRow) throw new Refused({ key: 'broken' })
        column = -1
        builder.startRow(row, /^(?:1|true)$/u.test(attributes['hidden'] ?? ''))
      } else if (tag === 'c') {
        column = columnOf(attributes['r'], row, column)
        const style = context.styles[Number(attributes['s'] ?? 0)] ?? plainStyle
        cell = { column, type: attributes['t'] ?? 'n', style, value: '', formula: false }
      } else if (tag === 'mergeCell') {
        const area = mergedArea(attributes['ref'] ?? '')
        if (area && merged.push(area) > maxMerged) throw new Refused({ key: 'unsafeArchive' })
      } else if (cell && tag === 'f') cell.formula = true
      else if (tag === 'rPh') reading = true
      else if (tag === 'v' || tag === 't') inValue = cell !== null && !reading
    },
    text(piece) {
      if (inValue && cell) cell.value += piece
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inValue = false
      else if (tag === 'rPh') reading = false
      else if (tag === 'c' && cell) {
        addCell(builder, cell, context)
        cell = null
      }
    },
  })
  const table: SheetTable = builder.close(merged)
  return { table, oldLetters: builder.oldLetters }
}

function columnOf(address: string | undefined, row: number, before: number): number {
  if (address === undefined) return before + 1
  const place = readAddress(address)
  if (!place || place.row !== row || place.column <= before) throw new Refused({ key: 'broken' })
  return place.column
}

function addCell(builder: TableBuilder, { column, type, style, value, formula }: OpenCell, context: SheetContext) {
  if (formula) return builder.addTrouble(column, 'formula')
  if (type === 'e') return builder.addTrouble(column, 'errorValue')
  if (value === '') return
  if (type === 's') return builder.addText(column, context.strings[Number(value)] ?? '', style.oldFont)
  if (type === 'inlineStr' || type === 'str') return builder.addText(column, unescaped(value), style.oldFont)
  if (type === 'b') return builder.addText(column, value === '1' ? 'TRUE' : 'FALSE')
  if (type === 'd')
    return addDay(builder, column, /^(\d{4})-(\d{2})-(\d{2})/u.exec(value)?.slice(1).toReversed().join('/'))
  if (style.isDay) return addDay(builder, column, dayText(value, context.from1904) ?? undefined)
  const text = numberText(value)
  if (text === null) return builder.addTrouble(column, 'errorValue')
  builder.addText(column, /^\d+$/u.test(text) ? text.padStart(style.digits, '0') : text)
}

const addDay = (builder: TableBuilder, column: number, day: string | undefined) =>
  day === undefined ? builder.addTrouble(column, 'noDay') : builder.addText(column, day)

function mergedArea(ref: string): MergedArea | null {
  const [from, to] = ref.split(':').map(readAddress)
  return from && to && to.row > from.row ? { column: from.column, fromRow: from.row, toRow: to.row } : null
}
