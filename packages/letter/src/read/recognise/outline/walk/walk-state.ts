import type { Meaning } from '@thidua/schema/outline/meanings'
import { type Numbering, readNumbering } from '../../../../sentences/numbering.ts'
import type { HeadingCandidate } from '../heading-candidate.ts'
import type { Line } from '../line.ts'
import type { Target } from '../meanings.ts'
import type { Levels } from '../outline-levels.ts'
import { type Chapter, isChapterTarget, isGroup, type Outline } from '../outline-state.ts'
import type { Opens } from './rule.ts'

/** What the walk remembers from line to line, beside what it has written. Numbers are 0 where there is none. */
export interface WalkState {
  /** The chapter that is open; null before the first heading. */
  readonly chapter: Chapter | null
  /** Where text goes that follows a heading over items. */
  readonly waiting: Meaning | null
  /** Number of the last item of the chapter. */
  readonly lastItem: number
  /** The last Roman item of the chapter. */
  readonly lastRoman: number
  /** Number of the last numbered line of text since the last heading. */
  readonly lastListed: number
  /** Number of the open chapter, where chapters are numbered `1.`, `2.`. */
  readonly lastChapter: number
}

export const atStart: WalkState = {
  chapter: null,
  waiting: null,
  lastItem: 0,
  lastRoman: 0,
  lastListed: 0,
  lastChapter: 0,
}

/** Whether a number goes on after numbered lines of text: the next of a list more likely than a heading. */
export const endsList = ({ lastListed }: WalkState, number: number | undefined): boolean =>
  lastListed > 0 && number === lastListed + 1

/** The state after a heading. */
export function afterHeading(
  state: WalkState,
  { target, chapter }: Opens,
  { numbering }: HeadingCandidate,
  { prefixed }: Levels,
  written: Outline,
): WalkState {
  const isChapter = target === null ? chapter === 'other' : isChapterTarget(target) || chapter !== state.chapter
  const lastItem = isChapter ? 0 : (numbering.value[prefixed ? 1 : 0] ?? state.lastItem)
  return {
    chapter,
    waiting: isGroup(target) ? firstUnder(target, written) : null,
    lastItem,
    lastRoman: isChapter ? 0 : numbering.style === 'roman' ? lastItem : state.lastRoman,
    lastListed: 0,
    lastChapter: isChapter ? arabicNumber(numbering) : state.lastChapter,
  }
}

const arabicNumber = ({ kind, value }: Numbering): number => (kind === 'item' ? (value[0] ?? 0) : 0)

/** The item whose answer stands under a heading over items without a heading of its own. */
function firstUnder(target: Target & ('I' | 'I.2' | 'II'), { chunks }: Outline): Meaning {
  if (target === 'I') return 'I.1'
  if (target === 'I.2') return 'I.2.1'
  return chunks.some(({ place }) => place === 'II.1') ? 'II.2' : 'II.1'
}

/** The state after a line of text. */
export function afterText(state: WalkState, line: Line): WalkState {
  const numbering = line.kind === 'text' ? readNumbering(line.text) : null
  const lastListed = numbering?.kind === 'item' ? (numbering.value[0] ?? 0) : state.lastListed
  return lastListed === state.lastListed && state.waiting === null ? state : { ...state, waiting: null, lastListed }
}
