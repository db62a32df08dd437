import type { TextRange } from '@thidua/letter/markup/quote-of'
import type { Place } from '@thidua/schema/outline/item-id'

export type RemarkLevel = 'mustFix' | 'worthALook'

/** What a remark is about. One on the letter's own fields reopens no item. */
export interface Quote {
  readonly place: Place
  /** The field or row; null for all of the item. */
  readonly path: string | null
  /** The range of the submission's text at `path`, in code points; null for all of the field or row. */
  readonly range: TextRange | null
  /** What it reads like on the page; null for all of the item. */
  readonly text: string | null
}

/** A remark that is not sent yet. */
export interface DraftRemark {
  readonly id: string
  readonly place: Place
  readonly path: string | null
  readonly range: TextRange | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
}

/** The places that a return with these remarks reopens, in the outline's order. */
export const reopenedBy = (remarks: readonly { readonly place: string }[], order: readonly string[]): string[] =>
  [...order, 'letter'].filter((place) => remarks.some((remark) => remark.place === place))
