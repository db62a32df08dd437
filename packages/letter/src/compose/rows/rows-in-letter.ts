import type { Block } from '../../markup/markup-blocks.ts'
import type { TypedRow } from '../typed-rows.ts'

/** How one kind of row enters the letter. */
export type RowsInLetter =
  | {
      readonly where: 'annex'
      /** One sentence for the body without its full stop; every total in it is counted from the rows. */
      summary(rows: readonly TypedRow[]): string
      /** The counts alone, for the last line of the annex: `05 tập thể, 02 hộ gia đình`. */
      total(rows: readonly TypedRow[]): string
    }
  | {
      readonly where: 'body'
      blocks(rows: readonly TypedRow[]): (Block & { readonly path: string })[]
    }
