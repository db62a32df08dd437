import type { Meaning } from '@thidua/schema/outline/meanings'
import { textOf } from '../../../model/source-block.ts'
import { foldedWords } from '../../../sentences/fold.ts'
import { readNumbering } from '../../../sentences/numbering.ts'
import { type HeadingCandidate, headingCandidate } from './heading-candidate.ts'
import { inlineLine, type Line, partInline } from './line.ts'
import { everyTarget, numberedSense, type Sense, senseOf, type Target } from './meanings.ts'
import { type Levels, levelled, readLevels } from './outline-levels.ts'
import {
  type Chapter,
  type Chunk,
  isGroup,
  itemsOfChapter,
  type Outline,
  type OutlineHeading,
  type OutlineRule,
} from './outline-state.ts'
import { numberOf } from './own-headings.ts'

const chapters = ['I', 'II', 'III', 'IV'] as const
/** Words of an item's heading at most, where the items tell their chapter. */
const longestItem = 20

/** What a heading opens: an item, a heading over items, or a part that the outline does not know. */
type Opening = { readonly target: Target | null; readonly chapter: Chapter; readonly rule: OutlineRule }

/**
 * Splits the body of a report by its headings, by number and by meaning. Every line ends in exactly one
 * chunk; a chunk without a place is a part that the outline does not know, under its own heading.
 */
export function readOutline(lines: readonly Line[]): Outline {
  const walk = new Walk(lines)
  for (let index = 0; index < lines.length; ) index += walk.step(index)
  return { chunks: walk.chunks, headings: walk.headings }
}

/** Index of the first line that opens a chapter or, without chapters, an item; -1 when there is none. */
export function findBody(lines: readonly Line[]): number {
  const walk = new Walk(lines)
  return lines.findIndex((_, index) => walk.opening(index) !== null)
}

class Walk {
  readonly chunks: Chunk[] = []
  readonly headings: OutlineHeading[] = []
  readonly #lines: readonly Line[]
  readonly #levels: Levels
  #chapter: Chapter | null = null
  /** Where text goes that follows a heading over items. */
  #waiting: Meaning | null = null
  #lastItem = 0
  /** The last Roman item of the chapter; 0 in a part that has none. */
  #lastRoman = 0
  #lastListed = 0
  /** The number of the chapter that is open, where chapters are numbered `1.`, `2.`. */
  #lastChapter = 0

  constructor(lines: readonly Line[]) {
    this.#lines = lines
    this.#levels = readLevels(lines)
  }

  /** Takes the line at `index`, and those its heading goes on in; gives how many. */
  step(index: number): number {
    const line = this.#lines[index]
    if (!line) return 1
    const found = this.opening(index)
    if (found) {
      this.#open(found.opening, found.candidate)
      return found.candidate.lines
    }
    this.#content(line)
    return 1
  }

  opening(index: number): { opening: Opening; candidate: HeadingCandidate } | null {
    const plain = headingCandidate(this.#lines, index, everyTarget)
    if (!plain || plain.words === 0) return null
    const candidate = { ...plain, numbering: levelled(plain.numbering, this.#levels, this.#lastRoman) }
    const opening = this.#isChapter(candidate)
      ? this.#chapterOpening(candidate, index + candidate.lines)
      : this.#itemOpening(candidate)
    return opening && { opening, candidate }
  }

  #isChapter(candidate: HeadingCandidate): boolean {
    const { numbering, heading, caps, bulleted, words } = candidate
    if (bulleted) return false
    if (numbering.kind === 'chapter') return true
    const sense = senseOf(heading, chapters)
    if (numbering.kind === 'item' && this.#levels.arabic && numbering.value.length === 1)
      return sense !== null || caps || this.#isNextChapter(candidate)
    // Before the first heading a title in capitals can mean any chapter but the first.
    if (this.#chapter === null && sense?.target !== 'I') return false
    if (numbering.kind !== 'none' || !sense?.strong) return false
    return caps ? sense.purity >= 0.5 : this.#levels.unnumbered && sense.purity >= 0.75 && words <= 12
  }

  /** `3. Nhiệm vụ quý IV` after chapter 2: a chapter that the outline does not know. */
  #isNextChapter({ numbering, words, inline, line }: HeadingCandidate): boolean {
    const [number] = numbering.value
    if (this.#lastChapter === 0 || number !== this.#lastChapter + 1 || this.#endsList(number)) return false
    return words <= 12 && inline.length === 0 && !/[.;,:]$/u.test(line.text)
  }

  /** `next` is the index of the line after the heading. */
  #chapterOpening(candidate: HeadingCandidate, next: number): Opening | null {
    const { numbering, heading, caps, bold, words, inline, line } = candidate
    const byNumber = chapters[(numbering.value[0] ?? 0) - 1]
    const sense =
      (byNumber && senseOf(heading, [byNumber])) ??
      senseOf(heading, chapters) ??
      (byNumber && (numberedSense(heading, byNumber) ?? this.#meantByItems(byNumber, next))) ??
      senseOf(heading, everyTarget)
    if (sense) {
      const known = (chapters as readonly string[]).includes(sense.target)
      // "I. TÌNH HÌNH CHUNG" is chapter I without a heading for its first item; "II. THUẬN LỢI, KHÓ KHĂN" goes on with it.
      const first = sense.target === 'I.2' || (sense.target === 'I.1' && byNumber === 'I')
      const chapter = known ? (sense.target as Chapter) : first ? 'I' : 'other'
      if (known && chapter === this.#chapter) {
        // "III. KẾT QUẢ" after "II. CÔNG TÁC TRIỂN KHAI": chapter II in two.
        const second = sense.target === 'II' && numbering.kind === 'chapter' && !this.#opened('II.2')
        return second ? { target: 'II.2', chapter, rule: 'chapter-two-halves' } : null
      }
      return { target: sense.target, chapter, rule: known ? chapterRule(sense) : 'chapter-named-like-item' }
    }
    if (numbering.kind === 'none') return null
    const looksIt = caps || bold || (words <= 20 && inline.length === 0 && !/[.;,]$/u.test(line.text))
    return looksIt ? { target: null, chapter: 'other', rule: 'chapter-unknown' } : null
  }

  /** "II. NỘI DUNG" over "3. Điển hình" and "4. Khen thưởng": what a chapter's words do not tell, two of its items do. */
  #meantByItems(chapter: Exclude<Chapter, 'other'>, from: number): Sense | null {
    if (this.#levels.arabic) return null
    const items = new Set<Target>()
    for (const line of this.#lines.slice(from)) {
      const numbering = line.kind === 'text' ? levelled(readNumbering(line.text), this.#levels, 0) : null
      if (numbering?.kind === 'chapter') break
      const heading = numbering?.kind === 'item' ? (numbering.rest.split(':')[0] ?? '') : ''
      const sense = foldedWords(heading).length <= longestItem ? senseOf(heading, this.#allowed(chapter)) : null
      if (sense?.strong && numberOf(sense.target) === numbering?.value.join('.')) items.add(sense.target)
    }
    return items.size >= 2 ? { target: chapter, strong: false, purity: 0 } : null
  }

  #itemOpening(candidate: HeadingCandidate): Opening | null {
    const chapter = this.#chapter
    if (chapter === null) return this.#levels.arabic ? this.#itemWithoutChapter(candidate) : null
    const { numbering, heading, bold, words, inline, line, bulleted } = candidate
    const numbered = this.#byNumber(chapter, numbering.value)
    const sense =
      senseOf(heading, this.#allowed(chapter)) ??
      (numbered && !this.#endsList(numbering.value.at(-1)) ? numberedSense(heading, numbered) : null)
    const closed = /[.;,]$/u.test(line.text) && inline.length === 0
    const agrees = sense !== null && numbering.kind === 'item' && numbered === sense.target
    const elsewhere = sense !== null && !agrees && chapter !== 'other' && this.#levels.own.has(sense.target)
    if (sense && !elsewhere && !this.#opened(sense.target)) {
      if (chapter === 'III' && !(sense.strong && sense.purity >= 0.6 && words <= 8)) return null
      if (bulleted || numbering.kind === 'letter') {
        const dashed = chapter === 'II' && this.#levels.dashedItems && inline.length > 0
        const runIn = chapter === 'I' || numbering.kind === 'letter' || dashed
        return runIn && sense.strong && words <= 8 && (sense.purity >= 0.5 || bold)
          ? { target: sense.target, chapter, rule: 'item-run-in' }
          : null
      }
      if (numbering.kind === 'none') {
        const plain = !closed && sense.purity >= 0.75
        return sense.strong && words <= 40 && (plain || (bold && sense.purity >= 0.4))
          ? { target: sense.target, chapter, rule: 'item-unnumbered' }
          : null
      }
      const apart = chapter !== 'other' || bold || sense.purity >= 0.5
      const heads = bold || !closed || (sense.purity >= 0.6 && (agrees || this.#goesOnDotted(candidate)))
      if ((sense.strong || agrees) && apart && heads)
        return { target: sense.target, chapter, rule: agrees ? 'item-by-number-and-words' : 'item-by-words' }
    }
    return this.#foreignItem(candidate, chapter)
  }

  /** `4. Công tác kiểm tra.` after a heading that ends in a full stop too: this letter puts one after headings. */
  #goesOnDotted({ numbering, line }: HeadingCandidate): boolean {
    const number = numbering.value.at(-1) ?? 0
    const inTurn = number === this.#lastItem || number === this.#lastItem + 1
    const dotted = /[.]$/u.test(line.text) && /[.]$/u.test(this.headings.at(-1)?.typed ?? '')
    return dotted && inTurn && !this.#endsList(number)
  }

  /** Whether a number goes on after numbered lines of text: the next of a list more likely than a heading. */
  #endsList(number: number | undefined): boolean {
    return this.#lastListed > 0 && number === this.#lastListed + 1
  }

  /** An item-like heading that the outline does not know: `6. Công tác phối hợp` after `5.`. */
  #foreignItem({ numbering, heading, bold, words, inline, line }: HeadingCandidate, chapter: Chapter): Opening | null {
    const [number, ...deeper] = numbering.value
    const inOther = chapter === 'other' && this.chunks.at(-1)?.place != null
    if (chapter !== 'I' && chapter !== 'II' && !inOther) return null
    if (numbering.kind !== 'item' || number === undefined || deeper.length > 0) return null
    if (number !== this.#lastItem + 1 || this.#endsList(number)) return null
    const short = words <= 20 && inline.length === 0 && !/[.;,:]$/u.test(line.text)
    if (!bold && !short) return null
    if (chapter === 'I' && number === 1) return { target: 'I.1', chapter, rule: 'item-first-of-chapter' }
    // "3. Kết quả cụ thể" after "2. Ban hành văn bản": the second half of II.2 under a number of its own.
    if (this.chunks.at(-1)?.place === 'II.2' && numberedSense(heading, 'II.2'))
      return { target: 'II.2', chapter, rule: 'item-second-half' }
    return { target: null, chapter, rule: 'item-unknown' }
  }

  #itemWithoutChapter({ heading, numbering }: HeadingCandidate): Opening | null {
    const sense = senseOf(heading, itemsOfChapter('other'))
    if (numbering.kind !== 'item' || !sense?.strong || sense.purity < 0.4) return null
    return { target: sense.target, chapter: 'other', rule: 'item-without-chapter' }
  }

  #allowed(chapter: Chapter): readonly Target[] {
    if (chapter === 'III') return ['IV']
    if (chapter === 'IV') return []
    return chapter === 'I' ? ['I.2', ...itemsOfChapter(chapter)] : itemsOfChapter(chapter)
  }

  #byNumber(chapter: Chapter, value: readonly number[]): Target | undefined {
    const own = this.#levels.prefixed && value.length > 1 ? value.slice(1) : value
    const target = `${chapter}.${own.join('.')}`
    return everyTarget.find((known) => known === target)
  }

  #opened(target: Target): boolean {
    return this.headings.some((heading) => heading.target === target)
  }

  #open({ target, chapter, rule }: Opening, { heading, numbering, line, inline }: HeadingCandidate): void {
    const isChapter =
      target === null
        ? chapter === 'other'
        : (chapters as readonly string[]).includes(target) || chapter !== this.#chapter
    this.#lastItem = isChapter ? 0 : (numbering.value[this.#levels.prefixed ? 1 : 0] ?? this.#lastItem)
    if (isChapter || numbering.style === 'roman') this.#lastRoman = isChapter ? 0 : this.#lastItem
    const endsList = this.#endsList(numbering.value.at(-1))
    this.#lastListed = 0
    if (isChapter) this.#lastChapter = numbering.kind === 'item' ? (numbering.value[0] ?? 0) : 0
    this.#chapter = chapter
    this.#waiting = null
    const typed = line.text.slice(0, line.text.length - textOf(inline).length).trimEnd()
    const [heads, text] = isGroup(target) ? partInline(line, inline) : [[line], inlineLine(inline, line.pieces)]
    this.headings.push({ target, rule, heading, numbering: numbering.typed, typed, endsList, lines: heads })
    if (!isGroup(target)) this.chunks.push({ place: target, heading, numbering: numbering.typed, heads, lines: [] })
    else this.#waiting = target === 'I' ? 'I.1' : target === 'I.2' ? 'I.2.1' : this.#has('II.1') ? 'II.2' : 'II.1'
    for (const more of text) this.#content(more)
  }

  #has(place: Meaning): boolean {
    return this.chunks.some((chunk) => chunk.place === place)
  }

  #content(line: Line): void {
    if (this.#waiting) {
      this.chunks.push({ place: this.#waiting, heading: '', numbering: '', heads: [], lines: [] })
      this.#waiting = null
    }
    if (this.chunks.length === 0) this.chunks.push({ place: null, heading: '', numbering: '', heads: [], lines: [] })
    const numbering = line.kind === 'text' ? readNumbering(line.text) : null
    if (numbering?.kind === 'item') this.#lastListed = numbering.value[0] ?? 0
    this.chunks.at(-1)?.lines.push(line)
  }
}

/** Words that tell a chapter are strong; else its number told it, or the items under it. */
const chapterRule = ({ strong, purity }: Sense): OutlineRule =>
  strong ? 'chapter-by-words' : purity > 0 ? 'chapter-by-number' : 'chapter-by-items'
