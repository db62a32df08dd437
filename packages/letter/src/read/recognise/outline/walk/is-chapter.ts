import { senseOf } from '../meanings.ts'
import { chapters } from '../outline-state.ts'
import { leastPurity, maxWords } from './limits.ts'
import type { Seen } from './seen.ts'
import { endsList } from './walk-state.ts'

/** Whether a line is to be read by the rules of chapters, by its number, its capitals or its words. */
export function isChapter(seen: Seen): boolean {
  const { candidate, levels, state } = seen
  const { numbering, heading, caps, bulleted, words } = candidate
  if (bulleted) return false
  if (numbering.kind === 'chapter') return true
  const sense = senseOf(heading, chapters)
  if (numbering.kind === 'item' && levels.arabic && numbering.value.length === 1)
    return sense !== null || caps || isNextChapter(seen)
  // Before the first heading a title in capitals can mean any chapter but the first.
  if (state.chapter === null && sense?.target !== 'I') return false
  if (numbering.kind !== 'none' || !sense?.strong) return false
  if (caps) return sense.purity >= leastPurity.half
  return levels.unnumbered && sense.purity >= leastPurity.wordsAlone && words <= maxWords.plainChapter
}

/** `3. Nhiệm vụ quý IV` after chapter 2: a chapter that the outline does not know. */
function isNextChapter({ candidate: { numbering, words, inline, line }, state }: Seen): boolean {
  const [number] = numbering.value
  if (state.lastChapter === 0 || number !== state.lastChapter + 1 || endsList(state, number)) return false
  return words <= maxWords.plainChapter && inline.length === 0 && !/[.;,:]$/u.test(line.text)
}
