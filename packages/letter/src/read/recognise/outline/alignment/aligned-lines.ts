import { textOf } from '../../../../model/source-block.ts'
import { type Numbering, readNumbering } from '../../../../sentences/numbering.ts'
import { type HeadingCandidate, headingCandidate } from '../heading-candidate.ts'
import type { Line } from '../line.ts'
import { everyTarget, senseOf, type Target } from '../meanings.ts'
import { isNone } from '../none-answer.ts'
import { type Levels, levelled } from '../outline-levels.ts'

/** A line that may be a heading, with what stands round it. */
export interface AlignedLine {
  /** Index of its first line. */
  readonly index: number
  readonly candidate: HeadingCandidate
  /** The line right before or after goes on with its number: an entry of a list more likely than a heading. */
  readonly listed: boolean
  /** What stands on its line or under it says that there is nothing. */
  readonly answersNone: boolean
}

/** The lines that may be headings by their length and looks. */
export function alignedLines(lines: readonly Line[], targets: readonly Target[], levels: Levels): AlignedLine[] {
  return lines.flatMap((_, index): AlignedLine[] => {
    const plain = headingCandidate(lines, index, targets)
    if (!plain || plain.words === 0) return []
    const candidate = { ...plain, numbering: levelled(plain.numbering, levels, 0) }
    const after = lines[index + candidate.lines]
    const listed = isListed(lines[index - 1], lines[index], after)
    const answer = candidate.inline.length > 0 ? textOf(candidate.inline) : (after?.text ?? '')
    return [{ index, candidate, listed, answersNone: isNone(answer) }]
  })
}

function isListed(before: Line | undefined, line: Line | undefined, after: Line | undefined): boolean {
  const own = numberOf(line)
  return own !== null && (follows(numberOf(before), own) || follows(own, numberOf(after)))
}

/** Letters of the longest heading that is looked at before its colon. */
const longestNamed = 80

/** The number of a line that can be an entry of a list: "3. Điển hình: Không có", "4. Khen thưởng: 12 tập thể" are headings with their answers. */
function numberOf(line: Line | undefined): Numbering | null {
  if (line?.kind !== 'text') return null
  const numbering = readNumbering(line.text)
  const { kind, rest } = numbering
  if (kind !== 'item' && kind !== 'letter') return null
  const named = rest.slice(0, longestNamed).split(':', 2)
  const sense = named.length > 1 ? senseOf(named[0] ?? '', everyTarget) : null
  if (sense?.strong && sense.purity === 1) return null
  return isNone(rest.slice(rest.lastIndexOf(':') + 1)) ? null : numbering
}

const follows = (one: Numbering | null, next: Numbering | null): boolean =>
  one !== null &&
  next !== null &&
  one.style === next.style &&
  one.value.length === next.value.length &&
  next.value.at(-1) === (one.value.at(-1) ?? 0) + 1
