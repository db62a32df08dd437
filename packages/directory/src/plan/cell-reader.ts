import { isFormulaLike } from '@thidua/schema/text/formula-like'
import { readDate } from '@thidua/schema/text/read-date'
import type { Field } from '../columns/fields.ts'
import type { DirectoryRow } from '../columns/recognised.ts'
import type { Refusal } from './refusal.ts'
import type { WordList } from './words/word-list.ts'

/** Characters of a text, as the database and the letter can take them. */
const longest: Readonly<Partial<Record<Field, number>>> = {
  code: 40,
  electronicCode: 40,
  parentCode: 40,
  agencyCode: 40,
  symbol: 40,
  shortName: 150,
  letterPlace: 100,
  headPost: 100,
  email: 254,
  phone: 60,
}
const usualLongest = 300
/** Of a cell that lists codes or names. */
const longestList = 2_000

/** What people type where there is nothing to say. */
const nothing = /^['’]?(?:[-–—]+|…|\.{2,}|n\/a)$/iu

/** An own sign before what a spreadsheet would run, and its full width forms. */
const markup = /<\/?[a-z!?]|&#?\w{1,31};|\]\]>/iu

/** The cells of one row, read by what they should be; what they are not is gathered. */
export class CellReader<F extends Field> {
  readonly refusals: Refusal[]
  readonly #row: DirectoryRow<F>

  constructor(row: DirectoryRow<F>) {
    this.#row = row
    this.refusals = row.troubles.map(({ field, address, why }) => ({ key: why, field, address }))
  }

  /** A text of one line; undefined for an empty cell, null for a refused one. */
  text(field: F, most = longest[field] ?? usualLongest): string | undefined | null {
    const text = this.#row.cells[field]?.replaceAll('\n', ' ')
    if (text === undefined || nothing.test(text)) return undefined
    if (text.length > most) return this.refuse({ key: 'textTooLong', field, length: text.length, most })
    if (markup.test(text)) return this.refuse({ key: 'markup', field, text: shortened(text) })
    if (isFormulaLike(text.replace(/^['’]/u, '')))
      return this.refuse({ key: 'formulaLike', field, text: shortened(text) })
    return text
  }

  /** A text of one line that may begin with a plus, as a telephone number from abroad does. */
  number(field: F): string | undefined | null {
    const text = this.#row.cells[field]?.replaceAll('\n', ' ').trim()
    return text !== undefined && /^\+\d[\d ]{6,20}$/u.test(text) ? text : this.text(field)
  }

  /** A code: letters and digits with dots, hyphens, slashes and low lines between them. */
  code(field: F): string | undefined | null {
    const text = this.text(field)
    if (!text || /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?$/u.test(text)) return text
    return this.refuse({ key: 'codeShape', field, text: shortened(text) })
  }

  word<Value>(field: F, words: WordList<Value>): Value | undefined | null {
    const text = this.text(field)
    if (text === undefined || text === null) return text
    return words.read(text) ?? this.refuse({ key: 'unknownWord', field, text: shortened(text) })
  }

  /** A calendar day as an ISO date. */
  day(field: F): string | undefined | null {
    const text = this.text(field)
    if (text === undefined || text === null) return text
    return readDate(text) ?? this.refuse({ key: 'notADay', field, text: shortened(text) })
  }

  /** A list as it was typed, its lines apart by semicolons. */
  list(field: F): string | undefined | null {
    const text = this.text(field, longestList)
    return text ? this.#row.cells[field]?.replaceAll('\n', ';') : text
  }

  refuse(refusal: Refusal): null {
    this.refusals.push(refusal)
    return null
  }
}

/** Enough of a text to know it by. */
const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`)
