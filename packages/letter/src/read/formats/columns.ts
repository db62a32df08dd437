import { paragraph, type SourceBlock } from '../../model/source-block.ts'
import { signatureColumns } from './signature-columns.ts'
import { type Segment, segmentText, type VisualLine } from './visual-line.ts'

/** A stretch of lines that are laid out in columns, as blocks in reading order. */
export interface Zone {
  /** Index after its last line. */
  readonly end: number
  readonly blocks: readonly SourceBlock[]
}

/** Words that letterhead and signature are known by. */
export const formal =
  /cộng h(?:òa|oà) xã hội|độc lập\s?-\s?tự do|nơi nhận|^số\s?:|^số\s\d{1,5}\s?-|đảng cộng sản|đoàn tncs|,\sngày[\s\d.…]{0,12}tháng/iu

/**
 * Reads a zone of columns that begins at `start`: letterhead or signature (left column, then right), or a
 * table (three columns, or two over several lines). Null when the line is no such beginning.
 */
export function columnZone(lines: readonly VisualLine[], start: number): Zone | null {
  const first = lines[start]
  if (!first || first.segments.length < 2) return null
  return signatureColumns(lines, start) ?? sideBySide(lines, start) ?? table(lines, start)
}

/** Lines of the longest letterhead or signature with its recipients; without a bound a file of columns takes time by their square. */
const longest = 80

function sideBySide(lines: readonly VisualLine[], start: number): Zone | null {
  const split = splitOf(lines[start])
  // Recipients are a long list beside few lines of signature, of which the name stands far below.
  const first = lines[start]?.segments[0]
  const ahead = first && /^n[ơo]i nh[ậa]n/iu.test(segmentText(first)) ? longestList : shortestGap
  let right = Number.POSITIVE_INFINITY
  let end = start
  while (
    end < lines.length &&
    end - start < longest &&
    (end === start || staysInColumns(lines, end, { split, right, ahead }))
  ) {
    right = Math.min(right, lines[end]?.segments[1]?.from ?? right)
    end++
  }
  const zone = lines.slice(start, end)
  if (!zone.some(({ segments }) => segments.some((segment) => formal.test(segmentText(segment))))) return null
  const column = (isRight: boolean) =>
    zone.flatMap(({ segments }) => {
      const own = segments.filter((segment) => middle(segment) >= split === isRight)
      const runs = own.flatMap((segment, index) => [...(index ? [{ text: ' ' }] : []), ...segment.runs])
      return own.length === 0 ? [] : [paragraph(runs, { centred: isRight })]
    })
  return { end, blocks: [...column(false), ...(signaturesAtRight(zone, split) ?? column(true))] }
}

/** Several signatures beside the recipients; null where the right column is one. */
function signaturesAtRight(zone: readonly VisualLine[], split: number): readonly SourceBlock[] | null {
  const right = zone
    .map(({ segments }) => ({ segments: segments.filter((segment) => middle(segment) >= split) }))
    .filter(({ segments }) => segments.length > 0)
  const signatures = signatureColumns(right, 0)
  return signatures?.end === right.length ? signatures.blocks : null
}

const middle = ({ from, to }: Segment): number => (from + to) / 2

/** The middle of the gap between the first two columns. */
function splitOf(line: VisualLine | undefined): number {
  const [left, right] = line?.segments ?? []
  return left && right ? (left.to + right.from) / 2 : 0
}

/** Lines of one column after which another line of both may still come: of a letterhead, of recipients beside a signature. */
const shortestGap = 2
const longestList = 14

interface Columns {
  readonly split: number
  /** Where the right column begins. */
  readonly right: number
  readonly ahead: number
}

/** Another line of two columns, or one that stays on one side while two columns still follow. */
function staysInColumns(lines: readonly VisualLine[], index: number, columns: Columns): boolean {
  const { segments } = lines[index] ?? { segments: [] }
  const [only] = segments
  const atRight = segments.every(({ from }) => from >= columns.split - slack)
  if (!only || segments.length > 1) return !only || atRight || isBoth(lines[index], columns)
  if (only.from >= columns.split - slack) return true
  if (only.to > columns.right - slack) return false
  if (/^[-–—•+]\s/u.test(segmentText(only))) return true
  const next = lines.slice(index + 1, index + 1 + columns.ahead)
  const end = next.findIndex((line) => line.segments.length > 1 || isWide(line, columns))
  return end >= 0 && isBoth(next[end], columns)
}

/** Whether a line has stretches in both columns; blanks to be filled in part one into more, but none crosses into the other. */
function isBoth(line: VisualLine | undefined, { split, right }: Columns): boolean {
  const [first, second] = line?.segments ?? []
  if (!line || !first || !second) return false
  return (
    middle(first) < split &&
    line.segments.every(({ from, to }) => to <= Math.max(split, right - slack) || from >= split - slack)
  )
}

/** Whether a line of one stretch runs over both columns. */
const isWide = ({ segments: [only] }: VisualLine, { split, right }: Columns): boolean =>
  only !== undefined && only.from < split - slack && only.to > right - slack

const slack = 2

function table(lines: readonly VisualLine[], start: number): Zone | null {
  let end = start + 1
  while (lines[end] && (lines[end]?.segments.length ?? 0) >= 2) end++
  const rows = lines.slice(start, end)
  const width = Math.max(...rows.map(({ segments }) => segments.length))
  if (rows.length < 2 || width < 3) return null
  const starts = columnStarts(rows, width)
  const cells = rows.map(({ segments }) =>
    starts.map((_, column) => segments.filter((segment) => columnOf(starts, segment) === column)),
  )
  const filled = cells.map((row) =>
    row.map((cell) => (cell.length === 0 ? [] : [paragraph(cell.flatMap(({ runs }) => [...runs, { text: ' ' }]))])),
  )
  return { end, blocks: [{ kind: 'table', rows: filled }] }
}

/** Where columns start, by the rows that fill all of them. */
const columnStarts = (rows: readonly VisualLine[], width: number): number[] => {
  const full = rows.filter(({ segments }) => segments.length === width)
  return Array.from({ length: width }, (_, column) =>
    Math.min(...full.map(({ segments }) => segments[column]?.from ?? 0)),
  )
}

function columnOf(starts: readonly number[], segment: Segment): number {
  const at = starts.findLastIndex((from) => from <= middle(segment))
  return Math.max(0, at)
}
