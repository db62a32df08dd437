import { textOf } from '../../../../model/source-block.ts'
import { type HeadingCandidate, headingCandidate } from '../heading-candidate.ts'
import { inlineLine, type Line, partInline } from '../line.ts'
import { everyTarget } from '../meanings.ts'
import { type Levels, levelled, readLevels } from '../outline-levels.ts'
import { type Chunk, isGroup, type Outline, type OutlineHeading } from '../outline-state.ts'
import { chapterRules, seeChapter } from './chapter-rules.ts'
import { isChapter } from './is-chapter.ts'
import { itemRules, seeItem } from './item-rules.ts'
import { firstThatApplies, type Opening } from './rule.ts'
import type { Seen } from './seen.ts'
import { afterHeading, afterText, atStart, endsList, type WalkState } from './walk-state.ts'

/**
 * Splits the body of a report by its headings, by number and by meaning. Every line ends in exactly one
 * chunk; a chunk without a place is a part that the outline does not know, under its own heading.
 */
export function readOutline(lines: readonly Line[]): Outline {
  const walk = new Walk(lines)
  for (let index = 0; index < lines.length; ) index += walk.step(index)
  return walk
}

/** Index of the first line that opens a chapter or, without chapters, an item; -1 when there is none. */
export function findBody(lines: readonly Line[]): number {
  const walk = new Walk(lines)
  return lines.findIndex((_, index) => walk.found(index) !== null)
}

interface Found {
  readonly opening: Opening
  readonly candidate: HeadingCandidate
}

/** Goes through the lines once; what a heading opens is for the tables of rules to say. */
class Walk implements Outline {
  readonly chunks: Chunk[] = []
  readonly headings: OutlineHeading[] = []
  readonly #lines: readonly Line[]
  readonly #levels: Levels
  #state: WalkState = atStart

  constructor(lines: readonly Line[]) {
    this.#lines = lines
    this.#levels = readLevels(lines)
  }

  /** Takes the line at `index`, and those its heading goes on in; gives how many. */
  step(index: number): number {
    const found = this.found(index)
    const line = this.#lines[index]
    if (found) this.#open(found)
    else if (line) this.#text(line)
    return found?.candidate.lines ?? 1
  }

  found(index: number): Found | null {
    const plain = headingCandidate(this.#lines, index, everyTarget)
    if (!plain || plain.words === 0) return null
    const candidate = { ...plain, numbering: levelled(plain.numbering, this.#levels, this.#state.lastRoman) }
    const seen: Seen = {
      candidate,
      lines: this.#lines,
      next: index + candidate.lines,
      levels: this.#levels,
      state: this.#state,
      written: this,
    }
    const opening = isChapter(seen)
      ? firstThatApplies(chapterRules, seeChapter(seen))
      : firstThatApplies(itemRules, seeItem(seen))
    return opening && { opening, candidate }
  }

  #open({ opening, candidate }: Found): void {
    const { target, rule } = opening
    const { heading, numbering, line, inline } = candidate
    const ended = endsList(this.#state, numbering.value.at(-1))
    this.#state = afterHeading(this.#state, opening, candidate, this.#levels, this)
    const typed = line.text.slice(0, line.text.length - textOf(inline).length).trimEnd()
    const [heads, text] = isGroup(target) ? partInline(line, inline) : [[line], inlineLine(inline, line.pieces)]
    this.headings.push({ target, rule, heading, numbering: numbering.typed, typed, endsList: ended, lines: heads })
    if (!isGroup(target)) this.chunks.push({ place: target, heading, numbering: numbering.typed, heads, lines: [] })
    for (const more of text) this.#text(more)
  }

  #text(line: Line): void {
    const { waiting } = this.#state
    if (waiting !== null || this.chunks.length === 0)
      this.chunks.push({ place: waiting, heading: '', numbering: '', heads: [], lines: [] })
    this.chunks.at(-1)?.lines.push(line)
    this.#state = afterText(this.#state, line)
  }
}
