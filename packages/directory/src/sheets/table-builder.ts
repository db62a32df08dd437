import { cellAddress } from './cell-address.ts'
import { cleanText } from './clean-text.ts'
import { fromTcvn3, isTcvn3, mayBeTcvn3 } from './letters/tcvn3.ts'
import { fromVniIfBetter, isVni } from './letters/vni.ts'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'
import type { CellTrouble, CellTroubleReason, OldLetters, SheetTable } from './sheets-read.ts'

interface OpenRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: string[]
  readonly troubles: CellTrouble[]
}

/** An area of cells that shows the text of its first; columns from 0, rows from 1, both ends within. */
export interface MergedArea {
  readonly column: number
  readonly fromRow: number
  readonly toRow: number
}

/** Gathers the cells of one table, cleans their texts and ends the reading where there are too many. */
export class TableBuilder {
  readonly #name: string
  readonly #rows: OpenRow[] = []
  readonly #inOldFont = new Set<string>()
  #row: OpenRow = { number: 0, hidden: false, cells: [], troubles: [] }
  #kept = false
  #characters = 0
  /** What some texts were written in before Unicode; null where none was. */
  oldLetters: OldLetters | null = null

  constructor(name: string) {
    this.#name = name
  }

  /** Rows come in the order of their numbers. */
  startRow(number: number, hidden = false): void {
    if (number <= this.#row.number) throw new Refused({ key: 'broken' })
    this.#row = { number, hidden, cells: [], troubles: [] }
    this.#kept = false
  }

  /** A cell as it was typed; `oldFont` where the file says that its font is one of TCVN3. */
  addText(column: number, typed: string, oldFont = false): void {
    if ((this.#characters += typed.length) > limits.characters) throw new Refused({ key: 'tooMuchText' })
    const tooLong = typed.length > limits.cellCharacters
    const clean = tooLong ? null : cleanText(typed)
    if (clean === null) this.addTrouble(column, tooLong ? 'tooLong' : 'control')
    else if (clean !== '') {
      // The soft hyphen is a letter in old fonts; it stays until it is known what the letters are.
      const text = typed.includes('\u00ad') && mayBeTcvn3(typed) ? typed : clean
      if (oldFont) this.#inOldFont.add(text)
      this.#keep(column)
      while (this.#row.cells.length < column) this.#row.cells.push('')
      this.#row.cells[column] = text
    }
  }

  addTrouble(column: number, why: CellTroubleReason): void {
    this.#keep(column)
    this.#row.troubles.push({ column, address: cellAddress(column, this.#row.number), why })
  }

  /** The table, its merged cells filled downwards. */
  close(merged: readonly MergedArea[] = []): SheetTable {
    this.#fill(merged)
    this.#decode()
    const rows = this.#rows.map(({ number, cells, troubles }) => ({ number, cells, troubles }))
    return { name: this.#name, rows, hiddenRows: this.#rows.filter(({ hidden }) => hidden).length }
  }

  #keep(column: number): void {
    if (column >= limits.columns) {
      const address = cellAddress(column, this.#row.number)
      throw new Refused({ key: 'tooManyColumns', table: this.#name, most: limits.columns, address })
    }
    if (this.#kept) return
    this.#kept = true
    this.#rows.push(this.#row)
    if (this.#rows.length > limits.rows)
      throw new Refused({ key: 'tooManyRows', table: this.#name, most: limits.dataRows })
  }

  /** A text that stands beside several rows is each row's; across columns it is a title and stays where it stands. */
  #fill(merged: readonly MergedArea[]): void {
    const byNumber = new Map(this.#rows.map((row, index) => [row.number, index]))
    let filled = 0
    for (const { column, fromRow, toRow } of merged) {
      const first = byNumber.get(fromRow)
      const text = first === undefined ? '' : (this.#rows[first]?.cells[column] ?? '')
      if (first === undefined || text === '') continue
      for (let index = first + 1; (this.#rows[index]?.number ?? Number.POSITIVE_INFINITY) <= toRow; index++) {
        const cells = this.#rows[index]?.cells ?? []
        if (++filled > limits.mergedCells) throw new Refused({ key: 'unsafeArchive' })
        while (cells.length < column) cells.push('')
        cells[column] ||= text
      }
    }
  }

  /** Cells in old fonts, and the others, are read as TCVN3 where their words tell so; all as VNI where they tell that. */
  #decode(): void {
    const texts = this.#rows.flatMap(({ cells }) => cells)
    const inFont = isTcvn3(texts.filter((text) => this.#inOldFont.has(text)))
    const elsewhere = isTcvn3(texts.filter((text) => !this.#inOldFont.has(text)))
    const vni = !inFont && !elsewhere && isVni(texts)
    this.oldLetters = vni ? 'vni' : inFont || elsewhere ? 'tcvn3' : null
    for (const { cells } of this.#rows)
      for (const [column, text] of cells.entries()) {
        if (!/[^\p{ASCII}]/u.test(text)) continue
        const old = (this.#inOldFont.has(text) ? inFont : elsewhere) && mayBeTcvn3(text)
        cells[column] = cleanText(old ? fromTcvn3(text) : vni ? fromVniIfBetter(text) : text) ?? ''
      }
  }
}
