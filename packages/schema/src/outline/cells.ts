import type { Label } from '../label.ts'
import { readDate } from '../text/read-date.ts'
import { readNumber } from '../text/read-number.ts'

/** Why a typed text is not a value; the words for it are in the message catalogues. */
export type CellRule = 'required' | 'date' | 'number' | 'wholeNumber' | 'documentNumber' | 'choice'

export interface Option {
  readonly key: string
  readonly label: Label
  /** The first day on which it is no longer what one would choose, `yyyy-MM-dd`: what stands is still read. */
  readonly until?: string | null
}

/** What form, table, check page and letter need to know about a cell. */
export interface CellMeta {
  readonly kind: 'text' | 'longText' | 'date' | 'number' | 'documentNumber' | 'choice'
  readonly label: Label
  readonly hint?: Label
  readonly example?: string
  readonly required?: boolean
  readonly options?: readonly Option[]
}

/** What a cell makes of a typed text: its value, null where nothing was typed, or the rule that the text breaks. */
type CellReading<T> = { readonly value: T | null } | { readonly rule: CellRule }

/** A cell says what it asks for and reads what is typed. No library of shapes: every page of a report reads cells. */
export interface Cell<T> {
  readonly meta: CellMeta
  /** `typed` as it was typed, blank for nothing. */
  readonly read: (typed: string) => CellReading<T>
}

type CellOptions = Pick<CellMeta, 'hint' | 'example' | 'required'>

const cell = <T>(meta: CellMeta, rule: CellRule, readText: (text: string) => T | undefined): Cell<T> => ({
  meta,
  read: (typed) => {
    const text = typed.normalize('NFC').trim()
    if (text === '') return meta.required ? { rule: 'required' } : { value: null }
    const value = readText(text)
    return value === undefined ? { rule } : { value }
  },
})

/** The cell, but it has to say something. */
export const requiredCell = <T>({ meta, read }: Cell<T>): Cell<T> => ({
  meta: { ...meta, required: true },
  read: (typed) => (typed.trim() === '' ? { rule: 'required' } : read(typed)),
})

export const textCell = (label: Label, options: CellOptions = {}): Cell<string> =>
  cell({ kind: 'text', label, ...options }, 'required', (text) => text)

export const longTextCell = (label: Label, options: CellOptions = {}): Cell<string> =>
  cell({ kind: 'longText', label, ...options }, 'required', (text) => text)

/** Value: ISO date `2022-06-17`. Takes 17/6/2022, 17/06/2022, 17-6-2022 and ISO. */
export const dateCell = (label: Label, options: CellOptions = {}): Cell<string> =>
  cell({ kind: 'date', label, ...options }, 'date', readDate)

/** Value: a finite number. Takes Vietnamese notation: `14.832,55`, spaces allowed. */
export const numberCell = (label: Label, options: CellOptions = {}): Cell<number> =>
  cell({ kind: 'number', label, ...options }, 'number', readNumber)

/** Value: number and symbol (số, ký hiệu) without spaces round "/" and "-", e.g. `90-KH/BDVTU`. */
export const documentNumberCell = (label: Label, options: CellOptions = {}): Cell<string> =>
  cell({ kind: 'documentNumber', label, ...options }, 'documentNumber', (text) => {
    const tight = text.replace(/^số:?\s*/iu, '').replace(/\s*([/-])\s*/gu, '$1')
    return /^\d[\p{L}\d]*([/-][\p{L}\d&.]+)+$/u.test(tight) ? tight : undefined
  })

/** Value: the key of the option; takes the key or either label. */
export function choiceCell<const T extends readonly Option[]>(
  label: Label,
  options: T,
  more: CellOptions = {},
): Cell<T[number]['key']> {
  const find = (text: string) =>
    options.find((o) => o.key === text || o.label.vi.toLowerCase() === text.toLowerCase() || o.label.en === text)
  return cell({ kind: 'choice', label, options, ...more }, 'choice', (text) => find(text)?.key)
}
