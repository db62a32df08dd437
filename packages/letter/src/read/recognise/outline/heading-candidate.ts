import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { foldedWords } from '../../../sentences/fold.ts'
import { isCaps } from '../../../sentences/is-caps.ts'
import { type Numbering, readNumbering } from '../../../sentences/numbering.ts'
import { dashGoesOn } from '../../source/dash-goes-on.ts'
import type { Line, TextLine } from './line.ts'
import { saysNothing, senseOf, type Target } from './meanings.ts'
import { type SplitHeading, splitHeading } from './split-heading.ts'

/** A line taken for a heading as far as its looks go; whether it opens anything is the outline's to say. */
export interface HeadingCandidate extends SplitHeading {
  readonly numbering: Numbering
  readonly line: TextLine
  /** Lines it is made of: a heading may be wrapped, or its number stand alone. */
  readonly lines: number
  readonly words: number
  readonly bulleted: boolean
  readonly bold: boolean
  readonly caps: boolean
}

/** Words of a heading, and characters of a line that may hold one: whole paragraphs are not looked at. */
const longest = 45
const longestUnmarked = 400

/**
 * Reads the line at `index` as a heading, joined with the lines it is wrapped over. `sense` tells what
 * words mean here. Null when the line cannot be a heading by its length.
 */
export function headingCandidate(
  lines: readonly Line[],
  index: number,
  targets: readonly Target[],
): HeadingCandidate | null {
  const first = lines[index]
  if (first?.kind !== 'text') return null
  if (first.text.length > longestUnmarked && readNumbering(first.text).kind === 'none') return null
  const bulleted = first.label === '-' || first.label === '+' || bulletPattern.test(first.text)
  let line = bulleted ? withoutBullet(first) : first
  let taken = 1
  for (;;) {
    const candidate = build(line, taken, bulleted, targets)
    const next = lines[index + taken]
    const beforeText = isText(lines[index + taken + 1])
    if (taken >= 4 || next?.kind !== 'text' || !continues(candidate, next, targets, beforeText))
      return candidate.words <= longest ? candidate : null
    line = joinLines(line, next)
    taken++
  }
}

function build(line: TextLine, lines: number, bulleted: boolean, targets: readonly Target[]): HeadingCandidate {
  const numbering = readNumbering(line.text)
  const sense = senseOf(numbering.rest, targets)
  const more = (text: string) => sense !== null && (senseOf(text, [sense.target])?.purity ?? 0) >= 0.7
  const split = splitHeading(line.runs, numbering, more)
  return {
    ...split,
    numbering,
    line,
    lines,
    bulleted,
    words: foldedWords(split.heading).length,
    bold: line.bold || (split.inline.length > 0 && line.runs[0]?.bold === true),
    caps: isCaps(split.heading),
  }
}

/** Whether a line is text that a heading can stand over. */
const isText = (line: Line | undefined): boolean => line !== undefined && readNumbering(line.text).kind === 'none'

/** Words after which no heading ends. */
const open = /(?:^|\s)(?:của|và|các|những|trong|với|về|cho|theo|từ|hoặc|thuộc|bằng)$/u
/** Letters of the rest of a heading that a break by Enter has put into a line of its own. */
const longestRest = 160

/**
 * Whether the next line is more of the heading: number alone, caps after caps, or a sentence going on. One that begins
 * with a capital is, where no heading could end before it, or where it says nothing of its own and text follows
 * (`beforeText`).
 */
function continues(
  candidate: HeadingCandidate,
  next: TextLine,
  targets: readonly Target[],
  beforeText: boolean,
): boolean {
  const { line, numbering, heading, inline } = candidate
  if (inline.length > 0 || (/[:.!?]\s*$/u.test(line.text) && heading !== '')) return false
  const dash = dashGoesOn(line.text, next.text, false)
  if (readNumbering(next.text).kind !== 'none' || next.label !== null || (bulletPattern.test(next.text) && !dash))
    return false
  if (numbering.kind === 'none' && candidate.words > 0) return false
  if (heading === '') return true
  if (line.bold !== next.bold && !(next.runs[0]?.bold && line.bold)) return false
  const beforeColon = next.text.split(':')[0] ?? ''
  const short = foldedWords(beforeColon).length <= 30
  if (dash) return short
  if (/^[\p{Ll}\d“"(]/u.test(next.text)) return /^\p{Ll}/u.test(next.text) && short
  const own = senseOf(next.text, targets)
  if (line.caps && next.caps) return !own?.strong || own.target === senseOf(heading, targets)?.target
  if (open.test(line.text.trimEnd())) return short && next.text.length <= longestRest
  const same = senseOf(heading, targets)
  if (same === null) return false
  const more = saysNothing(beforeColon) || (senseOf(beforeColon, [same.target])?.purity ?? 0) >= 0.8
  return more && ((line.bold && next.bold) || (beforeText && isOpenEnd(next.text)))
}

/** Whether a line reads as headings do: short, without a number and without the mark of a sentence or a list. */
const isOpenEnd = (text: string): boolean => text.length <= longestRest && !/\d|[.;:,!?]$/u.test(text.trimEnd())

function withoutBullet(line: TextLine): TextLine {
  if (line.label !== null) return { ...line, label: null, text: line.text.slice(line.label.length).trim() }
  const [first, ...rest] = line.runs
  const runs = first ? [{ ...first, text: first.text.replace(bulletPattern, '') }, ...rest] : []
  return { ...line, runs, text: line.text.replace(bulletPattern, '') }
}

const joinLines = (a: TextLine, b: TextLine): TextLine => ({
  ...a,
  pieces: [...a.pieces, ...b.pieces],
  text: `${a.text} ${b.text}`,
  runs: [...a.runs, { text: ' ' }, ...b.runs],
  bold: a.bold && b.bold,
  caps: a.caps && b.caps,
})
