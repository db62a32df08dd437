import { type Annex, type LetterDocument, urgencies } from '../model/letter-document.ts'
import { boldWidth } from './bold-width.ts'
import { columns, markBox, motto, page, sizes, textWidth } from './layout.ts'
import { measureTable, type TableMeasures } from './measure-table.ts'
import { titleLines } from './title-lines.ts'

/** A rule under a line of words is 1/3 to 1/2 as long as the line; the motto's is as long as the words. */
const ruleShare = 0.42

export interface Measures {
  /** Lengths of the rules in millimetres. */
  readonly mottoRule: number
  readonly issuerRule: number
  readonly subjectRule: number
  /** The words in the lines that they are set in. */
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  readonly subject: readonly string[]
  /** Urgency and draft, each with the width of its box in millimetres. */
  readonly marks: readonly { readonly text: string; readonly path: string | null; readonly width: number }[]
}

/** Room beside a line of words in millimetres, so that another engine's or font's rounding does not break it. */
const air = 4

/** What depends on the words of one letter. */
export function measure(letter: LetterDocument): Measures {
  const room = columns.issuer - air
  // Not bold, so narrower than it is measured: that is its air.
  const superior = titleLines(letter.superior ?? '', sizes.superior, columns.issuer)
  const issuer = letter.issuer.flatMap((line) => titleLines(line, sizes.issuer, room))
  const subject = titleLines(letter.subject, sizes.subject, textWidth - air)
  return {
    mottoRule: tenth(boldWidth(motto, sizes.motto)),
    issuerRule: ruleUnder(issuer, sizes.issuer, columns.issuer),
    subjectRule: ruleUnder(subject, sizes.subject, textWidth),
    superior,
    issuer,
    subject,
    marks: marksOf(letter),
  }
}

const marksOf = ({ urgency, draftMark }: LetterDocument): Measures['marks'] => [
  ...urgencyKeys
    .filter((key) => urgencies[key] === urgency)
    .map((key) => ({ text: urgencies[key], path: 'letter/urgency', width: markBox[key] })),
  ...(draftMark === null ? [] : [{ text: draftMark, path: null, width: markBox.draft }]),
]

const urgencyKeys = Object.keys(urgencies) as (keyof typeof urgencies)[]

export interface AnnexMeasures {
  /** Millimetres between the margins. */
  readonly width: number
  readonly title: readonly string[]
  readonly note: readonly string[]
  readonly table: TableMeasures
}

export function measureAnnex({ landscape, title, note, table }: Annex): AnnexMeasures {
  const width = (landscape ? page.height : page.width) - page.left - page.right
  // A heading has all columns for its words, so no column is as wide as it.
  const rows = table
    ? [table.columns.map(({ header }) => header), ...table.rows.map(({ cells, heading }) => (heading ? [] : cells))]
    : []
  return {
    width,
    title: titleLines(title, sizes.annex, width - air),
    note: titleLines(note, sizes.annex, width - air),
    table: measureTable(rows, sizes.annexTable, width),
  }
}

const ruleUnder = (lines: readonly string[], points: number, column: number): number =>
  tenth(ruleShare * Math.min(column, Math.max(0, ...lines.map((line) => boldWidth(line, points)))))

const tenth = (millimetres: number): number => Math.round(millimetres * 10) / 10
