import type { Place } from '@thidua/schema/outline/item-id'

export type RemarkLevel = 'mustFix' | 'worthALook'

/** What was selected in the letter. A remark on the letter's own fields reopens no item. */
export interface Quote {
  readonly place: Place
  readonly path: string | null
  readonly text: string
}

/** A remark that is not sent yet. */
export interface DraftRemark {
  readonly id: string
  readonly place: Place
  readonly path: string | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
}

/** The places that a return with these remarks reopens, in the outline's order. */
export const reopenedBy = (remarks: readonly { readonly place: string }[], order: readonly string[]): string[] =>
  [...order, 'letter'].filter((place) => remarks.some((remark) => remark.place === place))
