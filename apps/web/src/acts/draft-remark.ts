import type { Place } from '@thidua/schema/outline/places'

export type RemarkLevel = 'mustFix' | 'worthALook'

/** Where a remark hangs: an item, or the letter's own fields; `letter` reopens no item. */
export type RemarkPlace = Place | 'letter'

/** What was selected in the letter. */
export interface Quote {
  readonly place: RemarkPlace
  readonly path: string | null
  readonly text: string
}

/** A remark that is not sent yet. */
export interface DraftRemark {
  readonly id: string
  readonly place: RemarkPlace
  readonly path: string | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
}

/** The places that a return with these remarks reopens, in the outline's order. */
export const reopenedBy = (remarks: readonly { readonly place: string }[], order: readonly string[]): string[] =>
  [...order, 'letter'].filter((place) => remarks.some((remark) => remark.place === place))
