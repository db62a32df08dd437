import { paragraph, type SourceBlock } from '../../model/source-block.ts'
import { isName } from '../../sentences/signing/person-name.ts'
import { isPost, isSigned, isSigningBody } from '../../sentences/signing/signature-line.ts'
import { type Segment, segmentText, type VisualLine } from './visual-line.ts'

/** Lines from the posts to the names of the longest signature; columns of the widest. */
const longest = 14
const widest = 4

/**
 * Signatures side by side: a line of posts, and under them names; one may not be signed yet. One column after the other,
 * left to right; null when the lines from `start` on are none.
 */
export function signatureColumns(
  lines: readonly VisualLine[],
  start: number,
): { readonly end: number; readonly blocks: readonly SourceBlock[] } | null {
  const heads = lines[start]?.segments ?? []
  const below = lines[start + 1]?.segments ?? []
  if (heads.length < 2 || heads.length > widest || !heads.every((head) => isHead(head, below))) return null
  const columns = heads.map((head): Column => ({ middle: middle(head), own: [], named: false }))
  let end = start
  const taken = (): boolean => columns.every(({ named }) => named)
  for (const { segments } of lines.slice(start, start + longest)) {
    const placed = segments.map((segment) => ({ segment, column: nearest(columns, segment) }))
    if (taken() || !placed.every(({ segment, column }) => !column.named && stands(segmentText(segment)))) break
    for (const { segment, column } of placed) {
      const text = segmentText(segment)
      column.own.push(segment)
      column.named = column.own.length > 1 && isName(text) && text !== text.toUpperCase()
    }
    end++
  }
  if (!columns.some(({ named }) => named)) return null
  return {
    end,
    blocks: columns.flatMap(({ own }) => own.map(({ runs }) => paragraph(runs, { centred: true }))),
  }
}

/** Whether a column of a signature begins so: with a post, or with the body over it. */
const isHead = (head: Segment, below: readonly Segment[]): boolean => {
  const text = segmentText(head)
  return isPost(text) || below.some((under) => overlaps(head, under) && isSigningBody(text, segmentText(under)))
}

const overlaps = (one: Segment, other: Segment): boolean => one.from < other.to && other.from < one.to

interface Column {
  readonly middle: number
  readonly own: Segment[]
  /** A name closes it. */
  named: boolean
}

const nearest = (columns: readonly Column[], segment: Segment): Column =>
  columns.reduce((one, other) => (farFrom(other, segment) < farFrom(one, segment) ? other : one))

const middle = ({ from, to }: Segment): number => (from + to) / 2

const farFrom = (column: Column, segment: Segment): number => Math.abs(column.middle - middle(segment))

/** What stands in a signature: a post or the rest of one in capitals, the mark of a signature, a name. */
const stands = (text: string): boolean =>
  isPost(text) || isSigned(text) || isName(text) || (text === text.toUpperCase() && /\p{L}/u.test(text))
