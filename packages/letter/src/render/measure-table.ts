import { type BoldLines, boldLines, boldWidth } from './bold-width.ts'
import { cellPadding } from './layout.ts'

/** Room in a cell beside its words, in millimetres: the padding, and some for another engine's rounding. */
const beside = 2 * cellPadding.x + 1

/** Millimetres that a column needs. */
interface Need {
  /** Its longest word: no number and no symbol is ever broken. */
  readonly narrowest: number
  /** Its header on two lines. */
  readonly titled: number
  /** Its cells as they mostly are, on one line. */
  readonly usual: number
  /** Its header and its longest cell, on one line. */
  readonly widest: number
}

export interface TableMeasures {
  /** Widths of the columns as fractions of 1. */
  readonly shares: readonly number[]
  /** Size of its words: the one asked for, or what so many columns leave. */
  readonly points: number
  /** Which rows are low enough to be kept on one page; a higher one must break, or words would be lost. */
  readonly kept: readonly boolean[]
}

/** Lines of a row that is kept on one page: about half of a page in landscape. */
const lowRow = 14

/** The smallest size, in points, that can still be read on paper. */
const smallest = 7

/** A longer word, in millimetres, is no number and no symbol but an address, which may break. */
const longestWordKept = 45

/** Measures a table of this width (millimetres) with words of this size (points); the first row is the header. */
export function measureTable(rows: readonly (readonly string[])[], asked: number, width: number): TableMeasures {
  // At the size asked for; widths grow and shrink with the size.
  const cells = rows.map((row) => row.map((text) => boldLines(text, asked)))
  const titles = (rows[0] ?? []).map((header) => onTwoLines(header, asked))
  const points = fittingSize(needsOf(cells, titles, 1), asked, width)
  const scale = points / asked
  const shares = sharesOf(needsOf(cells, titles, scale), width)
  const filled = ({ lines }: BoldLines, column: number): number => {
    const room = (shares[column] ?? 0) * width - beside
    return lines.reduce((total, line) => total + Math.max(1, Math.ceil((line * scale) / room)), 0)
  }
  return { shares, points, kept: cells.map((row) => row.every((cell, column) => filled(cell, column) <= lowRow)) }
}

/** The size at which the longest words of all columns fit side by side, in half points, as Word counts. */
function fittingSize(needs: readonly Need[], asked: number, width: number): number {
  const paddings = needs.length * beside
  const words = sum(needs, 'narrowest') - paddings
  const fitting = Math.floor((2 * asked * (width - paddings)) / (words || 1)) / 2
  return Math.min(asked, Math.max(smallest, fitting))
}

/**
 * What is left beside the longest words is shared so that the cells of all columns fill about equally
 * many lines, which makes the rows lowest.
 */
function sharesOf(columns: readonly Need[], width: number): number[] {
  const least = sum(columns, 'narrowest')
  const measure = sum(columns, 'widest') <= width ? 'widest' : 'usual'
  const left = (width - least) / (sum(columns, measure) - least || 1)
  const widths = withTitles(
    columns,
    columns.map((column) =>
      left >= 1 ? column[measure] : column.narrowest + Math.max(0, left) * (column[measure] - column.narrowest),
    ),
  )
  const whole = widths.reduce((total, one) => total + one, 0)
  return widths.map((one) => one / whole)
}

/** A header of a word a line stands high on every page: columns with room to spare give theirs to it, half of it at most. */
function withTitles(columns: readonly Need[], widths: readonly number[]): number[] {
  const beyond = columns.map(({ titled }, index) => (widths[index] ?? 0) - titled)
  const spare = beyond.reduce((total, one) => total + Math.max(0, one), 0)
  const short = beyond.reduce((total, one) => total - Math.min(0, one), 0)
  const given = Math.min(short, spare / 2)
  return widths.map((width, index) => {
    const own = beyond[index] ?? 0
    return width - (own > 0 ? own / (spare || 1) : own / (short || 1)) * given
  })
}

const blank: BoldLines = { longestWord: 0, lines: [0] }

/** What the columns need at the size asked for times `scale`. */
const needsOf = (rows: readonly (readonly BoldLines[])[], titles: readonly number[], scale: number): Need[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    need(
      rows.map((row) => row[column] ?? blank),
      titles[column] ?? 0,
      scale,
    ),
  )

function need([header = blank, ...cells]: readonly BoldLines[], twoLines: number, scale: number): Need {
  const longest = Math.max(header.longestWord, ...cells.map(({ longestWord }) => longestWord))
  const narrowest = beside + Math.min(longestWordKept, longest * scale)
  const title = Math.max(...header.lines) * scale
  const lines = cells.map((cell) => Math.max(...cell.lines) * scale)
  const mean = Math.sqrt(lines.reduce((total, one) => total + one ** 2, 0) / Math.max(1, lines.length))
  return {
    narrowest,
    titled: Math.max(narrowest, beside + twoLines * scale),
    // A header may fill two lines; one long cell among many does not set a column's width.
    usual: Math.max(narrowest, beside + title / 2, beside + mean),
    widest: beside + Math.max(title, ...lines),
  }
}

/** Millimetres of the longer line where a header is broken once, at its best place. */
function onTwoLines(header: string, points: number): number {
  const words = header.split(' ')
  return Math.min(
    ...words.map((_, at) =>
      Math.max(...[words.slice(0, at + 1), words.slice(at + 1)].map((line) => boldWidth(line.join(' '), points))),
    ),
  )
}

const sum = (columns: readonly Need[], measure: keyof Need): number =>
  columns.reduce((total, column) => total + column[measure], 0)
