import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { TemplateFigure } from '@thidua/schema/outline/template'
import type { SourceMarks } from '../model/source-block.ts'

/** One text to check. `id` is the caller's own: a field path in the app, a place for a file that was read. */
export interface Passage {
  readonly id: string
  readonly place: string | null
  /** Numeral of the chapter it stands in; left out where no figures are to be compared. */
  readonly chapter?: string | null
  readonly role: 'narrative' | 'heading' | 'title' | 'opening' | 'closing' | 'recipient' | 'signer'
  /** Plain text or markup, one block a line. */
  readonly text: string
}

/** A figure of the outline with the number in its field. */
export interface FieldFigure {
  readonly id: string
  readonly place: string
  readonly chapter: string | null
  readonly figure: TemplateFigure
  readonly value: number
}

/** How many rows a list of the outline has. */
export interface RowCount {
  readonly place: string
  readonly slug: RowsSlug
  /** All rows, and those of each kind by its key (`collective`, `model` …). */
  readonly count: number
  readonly kinds: Readonly<Record<string, number>>
}

/** What only a file shows, not the texts taken out of it. */
export interface FileFacts {
  readonly national: boolean
  readonly addressed: boolean
  /** Numbered as the Party's bodies number (05-BC/TU): their guidance sets other marks than the decree. */
  readonly party?: boolean
  readonly agency: string | null
  /** In the order of the file; an item that has text but no heading comes last, blank. */
  readonly headings: readonly FileHeading[]
  readonly marks: SourceMarks
}

export interface FileHeading {
  /** Place of an item, or `I`, `I.2`, `II` for a heading over items; null for one the outline does not know. */
  readonly place: string | null
  readonly numbering: string
  readonly heading: string
  /** The line as it stands in the file. */
  readonly typed: string
  /** Its number goes on after numbered lines of text: "4." after "1.", "2.", "3." in the item before. */
  readonly endsList?: boolean
}

export interface CheckInput {
  readonly passages: readonly Passage[]
  readonly figures?: readonly FieldFigure[]
  readonly rows?: readonly RowCount[]
  readonly file?: FileFacts
}

/** One slip: where it stands, and what would mend it when that is safe. */
export interface Finding {
  readonly quote: string
  readonly place: string | null
  /** Passage (or figure field) it stands in; null when it is about the letter as a whole. */
  readonly id: string | null
  /** Offset of the quote in the passage; null when it has none. */
  readonly start: number | null
  /** What the quote should read; null when only a person can tell. */
  readonly fix: string | null
  /** Words and numbers for the message, e.g. `{ written: 17, field: 18 }`. */
  readonly facts: Readonly<Record<string, string | number>>
}

export interface Slip extends Finding {
  readonly rule: string
}

export interface Rule {
  /** Kebab-case; the message catalogues have the words. */
  readonly id: string
  /** Of Nghị định 30/2020/NĐ-CP only: Hướng dẫn 36-HD/VPTW, for letters of the Party's bodies, has it otherwise. */
  readonly ofDecree?: true
  readonly check: (input: CheckInput) => Finding[]
}
