import type { ItemId } from '@thidua/schema/outline/item-id'
import { isMeaning } from '@thidua/schema/outline/meanings'
import { textOf } from '../../../../model/source-block.ts'
import { readNumbering } from '../../../../sentences/numbering.ts'
import type { HeadingCandidate } from '../heading-candidate.ts'
import { inlineLine, type Line, partInline } from '../line.ts'
import { numberedSense, type Target } from '../meanings.ts'
import { type Chunk, isGroup, type Outline, type OutlineHeading, type OutlineRule } from '../outline-state.ts'
import { maxWords } from '../walk/limits.ts'
import type { AlignedHeading } from './align-outline.ts'
import type { OutlineNode } from './outline-nodes.ts'

/** What a heading opens, whoever said so. */
interface Opened {
  readonly target: Target | null
  readonly item: ItemId | null
  readonly rule: OutlineRule
  /** The heading over items that it is, if it is one. */
  readonly over: OutlineNode | null
}

/** Puts lines under the headings that they follow; headings that the template does not know it finds itself, by their numbers. */
export class OutlineBuilder implements Outline {
  readonly chunks: Chunk[] = []
  readonly headings: OutlineHeading[] = []
  /** The last Roman item of the part that is open; 0 in one that has none. */
  lastRoman = 0
  readonly #nodes: readonly OutlineNode[]
  readonly #opened = new Set<OutlineNode>()
  /** The heading that is open; null in a part that the template does not know. */
  #node: OutlineNode | null = null
  /** Where text goes that follows a heading over items. */
  #waiting: OutlineNode | null = null
  /** Whether the open chapter is one that the template does not know. */
  #isForeign = false
  #lastItem = 0
  #lastListed = 0

  constructor(nodes: readonly OutlineNode[]) {
    this.#nodes = nodes
  }

  /** Gives how many lines it took, as the others do. */
  open({ line: { candidate }, node, byWords, byNumber, sure }: AlignedHeading): number {
    const isChapter = node.level === 1
    if (this.#isForeign && !isChapter && !sure) return this.#unsure(candidate)
    this.#node = node
    this.#opened.add(node)
    this.#isForeign &&= !isChapter
    this.#count(candidate, isChapter, candidate.numbering.value.at(-1) ?? this.#lastItem)
    const over = node.item === null ? node : null
    const rule = byWords ? (byNumber ? 'aligned-by-number-and-words' : 'aligned-by-words') : 'aligned-by-number'
    return this.#open(candidate, {
      target: over ? node.target : this.#placeOf(node),
      item: node.item,
      rule,
      over,
    })
  }

  /** Words of an item in a part that the template does not know: a heading of that part, or its text. */
  #unsure(candidate: HeadingCandidate): number {
    if (this.isUnknown(candidate)) return this.openUnknown(candidate)
    this.text(candidate.line)
    return candidate.lines
  }

  /** A heading that the template does not know: a chapter by its numeral, an item by the next number. */
  isUnknown({ numbering, bulleted, caps, bold, words, inline, line }: HeadingCandidate): boolean {
    if (bulleted || words === 0) return false
    const plain = words <= maxWords.unknown && inline.length === 0 && !/[.;,:]$/u.test(line.text)
    if (numbering.kind === 'chapter') return caps || bold || plain
    const [number, ...deeper] = numbering.value
    if (numbering.kind !== 'item' || number === undefined || deeper.length > 0 || this.#isText()) return false
    return number === this.#lastItem + 1 && !this.#endsList(number) && (bold || plain)
  }

  openUnknown(candidate: HeadingCandidate): number {
    const { numbering, heading } = candidate
    const isChapter = numbering.kind === 'chapter'
    const goesOn = isChapter ? null : this.#goesOn(heading, numbering.value[0])
    this.#count(candidate, isChapter, numbering.value[0] ?? 0)
    this.#isForeign ||= isChapter
    if (goesOn) {
      this.#node = goesOn
      this.#opened.add(goesOn)
    } else if (isChapter) this.#node = null
    const [target, item] = goesOn ? [this.#placeOf(goesOn), goesOn.item] : [null, null]
    const rule = goesOn ? 'aligned-by-number' : 'aligned-unknown'
    return this.#open(candidate, { target, item, rule, over: null })
  }

  text(line: Line): void {
    const waiting = this.#waiting
    if (waiting || this.chunks.length === 0) this.#push({ heading: '', numbering: '', heads: [] }, waiting)
    this.#waiting = null
    const numbering = line.kind === 'text' ? readNumbering(line.text) : null
    if (numbering?.kind === 'item') this.#lastListed = numbering.value[0] ?? 0
    this.chunks.at(-1)?.lines.push(line)
  }

  /** Whether what is numbered is text here: under a chapter that is one item, and where the template knows nothing yet. */
  #isText(): boolean {
    if (this.#isForeign) return this.chunks.at(-1)?.place == null
    return this.#node === null || (this.#node.level === 1 && this.#node.item !== null)
  }

  /**
   * The item that a heading without an item's words belongs to: the first of the first chapter under its number 1,
   * whatever it is called; "3. Kết quả cụ thể" after "2. Ban hành văn bản", the second half of II.2.
   */
  #goesOn(heading: string, number: number | undefined): OutlineNode | null {
    const [waiting, node] = [this.#waiting, this.#node]
    if (waiting && number === 1 && waiting.path.every((one) => one === 1)) return waiting
    const isOpen = node !== null && node.target !== null && this.chunks.at(-1)?.place === node.target
    return isOpen && numberedSense(heading, node.target) !== null ? node : null
  }

  #open(candidate: HeadingCandidate, { target, item, rule, over }: Opened): number {
    const { heading, numbering, line, inline } = candidate
    const endsList = this.#endsList(numbering.value.at(-1))
    this.#lastListed = 0
    this.#waiting = null
    const typed = line.text.slice(0, line.text.length - textOf(inline).length).trimEnd()
    const [heads, text] = over ? partInline(line, inline) : [[line], inlineLine(inline, line.pieces)]
    // Of the standard outline's own headings a grammar knows more (`isGroupFormula`).
    const printed = !isGroup(target) && over?.printed === heading.normalize('NFC').toLowerCase()
    const said = { target, rule, heading, numbering: numbering.typed, typed, endsList, printed }
    this.headings.push({ ...said, lines: heads })
    if (over) this.#waiting = this.#firstUnder(over)
    else {
      const place = target !== null && isMeaning(target) ? target : null
      this.chunks.push({ place, item, heading, numbering: numbering.typed, heads, lines: [] })
    }
    for (const more of text) this.text(more)
    return candidate.lines
  }

  #push(heading: Pick<Chunk, 'heading' | 'numbering' | 'heads'>, node: OutlineNode | null): void {
    this.chunks.push({ place: node && this.#placeOf(node), item: node?.item ?? null, ...heading, lines: [] })
  }

  #count({ numbering }: HeadingCandidate, isChapter: boolean, number: number): void {
    this.#lastItem = isChapter ? 0 : number
    if (isChapter || numbering.style === 'roman') this.lastRoman = isChapter ? 0 : number
  }

  #endsList(number: number | undefined): boolean {
    return this.#lastListed > 0 && number === this.#lastListed + 1
  }

  /** The item whose answer stands under a heading over items without a heading of its own: the first that has none yet. */
  #firstUnder(over: OutlineNode): OutlineNode | null {
    const after = this.#nodes.slice(this.#nodes.indexOf(over) + 1)
    const end = after.findIndex(({ level }) => level <= over.level)
    const items = after.slice(0, end < 0 ? after.length : end).filter(({ item }) => item !== null)
    return items.find((item) => !this.#opened.has(item)) ?? items[0] ?? null
  }

  /** What an item means; nothing where another item of the round means it too and stands before it. */
  #placeOf(node: OutlineNode): Chunk['place'] {
    if (node.target === null || isGroup(node.target)) return null
    return this.#nodes.find(({ item, target }) => item !== null && target === node.target) === node ? node.target : null
  }
}
