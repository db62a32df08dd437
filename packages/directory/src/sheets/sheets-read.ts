/** A table of text as the person sees it: only rows that hold anything, under their own numbers. */
export interface SheetTable {
  /** The sheet's name; of a text file, its own. */
  readonly name: string
  readonly rows: readonly SheetRow[]
  /** How many of the rows the person had hidden, by hand or by a filter. They are read as the others are. */
  readonly hiddenRows: number
}

export interface SheetRow {
  /** The number at the row's left in a spreadsheet program, from 1. */
  readonly number: number
  /** A text a column, '' where there is none; NFC, no blanks at its ends. */
  readonly cells: readonly string[]
  readonly troubles: readonly CellTrouble[]
}

/** A cell whose text cannot be taken; it reads as ''. */
export interface CellTrouble {
  /** From 0. */
  readonly column: number
  /** As the person finds it: `B7`. */
  readonly address: string
  readonly why: CellTroubleReason
}

/** A formula; #N/A and the like; a control character; a number of no day where a day should stand; too many characters. */
export type CellTroubleReason = 'formula' | 'errorValue' | 'control' | 'noDay' | 'tooLong'

/** Letters of fonts before Unicode. */
export type OldLetters = 'tcvn3' | 'vni'

/** What the letters of a text file, or of some cells, were written in. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1258' | OldLetters

export interface SheetsRead {
  readonly kind: 'read'
  readonly format: 'xlsx' | 'csv'
  readonly encoding: Encoding
  /** Sheets that hold anything. */
  readonly tables: readonly SheetTable[]
  /** Names of sheets that were left out because they are hidden. */
  readonly hiddenSheets: readonly string[]
}

/** Why a file is not read; the words are in the message catalogues. */
export type SheetsRefusal =
  | { readonly key: 'empty' }
  | { readonly key: 'fileTooBig'; readonly maxBytes: number }
  | { readonly key: 'noSpreadsheet' }
  /** The name says one thing and the bytes another. */
  | { readonly key: 'otherThanItsName'; readonly extension: string }
  | { readonly key: 'oldExcel' }
  | { readonly key: 'encrypted' }
  | { readonly key: 'macros' }
  | { readonly key: 'binaryExcel' }
  | { readonly key: 'openDocument' }
  | { readonly key: 'webPage' }
  | { readonly key: 'broken' }
  /** More entries, unpacked bytes or nesting than any spreadsheet has. */
  | { readonly key: 'unsafeArchive' }
  | { readonly key: 'unknownEncoding' }
  | { readonly key: 'quoteLeftOpen'; readonly row: number }
  | { readonly key: 'tooManySheets'; readonly most: number }
  | { readonly key: 'tooManyRows'; readonly table: string; readonly most: number }
  | { readonly key: 'tooManyColumns'; readonly table: string; readonly most: number; readonly address: string }
  | { readonly key: 'tooMuchText' }
  | { readonly key: 'nothingInIt'; readonly hiddenSheets: readonly string[] }

export interface SheetsRefused {
  readonly kind: 'refused'
  readonly reason: SheetsRefusal
}
