import type { PlaceDoubt } from '@thidua/schema/letter-import'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { chapterOf, type Meaning, meanings } from '@thidua/schema/outline/meanings'
import type { Line } from './line.ts'
import type { Target } from './meanings.ts'

/** One piece of the body: the lines under one heading, for one place or for none. */
export interface Chunk {
  readonly place: Meaning | null
  readonly heading: string
  /** Heading's number as typed; empty when it has none. */
  readonly numbering: string
  /** The item that it is, where it was read by a round's template. */
  readonly item?: ItemId | null
  /** The lines that the heading is made of. */
  readonly heads: readonly Line[]
  readonly lines: Line[]
}

/** A heading as it stands in the file; `target` is null for one that the outline does not know. */
export interface OutlineHeading {
  readonly target: Target | null
  /** The rule that decided. */
  readonly rule: OutlineRule
  readonly heading: string
  readonly numbering: string
  /** As it stands on its line, without the text that goes on after it. */
  readonly typed: string
  /** Its number goes on after numbered lines of text. */
  readonly endsList: boolean
  readonly lines: readonly Line[]
  /** It stands over items and says what the round's template prints there: nothing of it is text. */
  readonly printed?: boolean
}

export interface Outline {
  readonly chunks: readonly Chunk[]
  /** All headings in the order of the file. */
  readonly headings: readonly OutlineHeading[]
}

/** What each rule says of a heading that it decided; the rules themselves are the tables in `walk`. */
export const outlineRules = {
  'chapter-by-words': 'tên chương theo nghĩa của đề mục',
  'chapter-by-number': 'chương theo số và từ riêng của chương',
  'chapter-by-items': 'chương theo các mục bên dưới',
  'chapter-two-halves': 'chương II chia đôi: phần sau là II.2',
  'chapter-named-like-item': 'chương mang tên một mục',
  'chapter-unknown': 'chương ngoài đề cương',
  'item-without-chapter': 'mục trong báo cáo không chia chương',
  'item-run-in': 'mục viết liền sau gạch đầu dòng hoặc chữ cái',
  'item-unnumbered': 'mục không đánh số, theo nghĩa',
  'item-by-number-and-words': 'mục đúng số và đúng nghĩa',
  'item-by-words': 'mục theo nghĩa, số khác',
  'item-first-of-chapter': 'mục đầu của chương I, theo số',
  'item-second-half': 'nửa sau của II.2 dưới số riêng',
  'item-unknown': 'mục ngoài đề cương, theo thứ tự số',
  'aligned-by-number-and-words': 'đúng số và đúng nghĩa trong toàn đề cương',
  'aligned-by-words': 'theo nghĩa và thứ tự trong toàn đề cương',
  'aligned-by-number': 'theo số và từ riêng trong toàn đề cương',
  'aligned-unknown': 'đề mục ngoài đề cương, xét toàn đề cương',
} as const
export type OutlineRule = keyof typeof outlineRules

/** Headings over items: nothing of them is kept when their words are the outline's own. */
export const isGroup = (target: Target | null): target is 'I' | 'I.2' | 'II' =>
  target === 'I' || target === 'I.2' || target === 'II'

/** The chapters of the standard outline; III and IV are items as well. */
export const chapters = ['I', 'II', 'III', 'IV'] as const
export type Chapter = (typeof chapters)[number] | 'other'

export const isChapterTarget = (target: Target): target is (typeof chapters)[number] =>
  (chapters as readonly string[]).includes(target)

/** Items that a heading inside the chapter can open. A foreign chapter is split by meaning alone. */
export const itemsOfChapter = (chapter: Chapter): Meaning[] => {
  if (chapter === 'other') return meanings.filter((place) => place !== 'I.2.1' && place !== 'I.2.2')
  return meanings.filter((place) => chapterOf(place) === chapter)
}

/** Why a part's place is in doubt, and what the other reading takes it for; null where it takes it for no item. */
export interface PartDoubt {
  readonly why: PlaceDoubt['why']
  readonly other: Meaning | null
}
