import { z } from 'zod'
import type { Label } from '../label.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'

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

/** A cell takes text as typed and gives its value, null when it was left blank. */
export type Cell<T> = z.ZodType<T | null, string>

type CellOptions = Pick<CellMeta, 'hint' | 'example' | 'required'>

const metas = z.registry<CellMeta>()

/** The descriptor that `cell()` attached. Throws on a schema that is not a cell. */
export function cellMeta(schema: z.ZodType): CellMeta {
  const meta = metas.get(schema)
  if (!meta) throw new Error('not a cell of the outline')
  return meta
}

function cell<T>(meta: CellMeta, rule: CellRule, read: (text: string) => T | undefined): Cell<T> {
  const schema = z.string().transform((typed, context): T | null => {
    const text = typed.normalize('NFC').trim()
    if (text === '') {
      if (meta.required) context.addIssue({ code: 'custom', params: { rule: 'required' satisfies CellRule } })
      return null
    }
    const value = read(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', params: { rule } })
    return null
  })
  metas.add(schema, meta)
  return schema
}

/** The cell, but it has to say something. */
export function requiredCell<T>(optional: Cell<T>): Cell<T> {
  const schema = z.string().transform((typed, context): T | null => {
    if (typed.trim() === '') {
      context.addIssue({ code: 'custom', params: { rule: 'required' satisfies CellRule } })
      return null
    }
    const read = optional.safeParse(typed)
    for (const issue of read.error?.issues ?? [])
      context.addIssue({ code: 'custom', params: issue.code === 'custom' ? issue.params : undefined })
    return read.data ?? null
  })
  metas.add(schema, { ...cellMeta(optional), required: true })
  return schema
}

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
