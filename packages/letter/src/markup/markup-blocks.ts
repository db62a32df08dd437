/** A piece of text in one style. A plain run carries neither key. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** Leads to the row of an annex whose `target` it is, where the letter is read on a screen. */
  readonly link?: string
}

export type Runs = readonly Run[]

/** One paragraph of a narrative. `label` (`1.`, `1)`, `a)`) is kept exactly as typed. */
export type TextBlock =
  | { readonly kind: 'paragraph' | 'dash' | 'subdash'; readonly runs: Runs }
  | { readonly kind: 'numbered'; readonly label: string; readonly runs: Runs }

/** Rows of cells, the first row is the header; every row has the same number of cells. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly Runs[])[]
}

export type Block = TextBlock | TableBlock

/** A number of at most three digits with a dot or a bracket, or one letter with a bracket. */
export const labelPattern = String.raw`(?:\d{1,3}[.)]|[a-zđ]\))`
