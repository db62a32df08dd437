/** What a paragraph of a compiled letter rests on; `start` and `end` are code points of the text at `path`. */
export interface MarkedSource {
  readonly agency: string
  readonly reference: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly sha256: string
}

/** A paragraph that a Word file carries with its sources, so that it can be told whatever was typed over it. */
export interface MarkedParagraph {
  /** The item under which it stands; empty for those before and after all items. */
  readonly item: string
  readonly pid: string
  readonly kind: string
  /** As it was written, with its marks of emphasis. */
  readonly text: string
  /** What it prints as: one line for each paragraph of the file, by the name of the bookmark that is on it. */
  readonly lines: readonly { readonly bookmark: string; readonly text: string }[]
  readonly sources: readonly MarkedSource[]
  /** Sources that the file has no room for; the spreadsheet beside it has them. */
  readonly leftOut: number
}

/** Tells the bookmarks that are ours. Word hides a bookmark whose name begins with a line. */
export const bookmarkPrefix = '_TD_'

/** Names the custom XML part of a compiled letter, whatever number a program gives its file. */
export const sourcesNamespace = 'urn:bao-cao-thi-dua:sources:1'
