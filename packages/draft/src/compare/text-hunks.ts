import { alignWords, readText } from './align-words.ts'

/** One place where two texts differ: UTF-16 positions in each; `from` is `to` where a side has nothing there. */
export interface TextHunk {
  readonly before: Span
  readonly after: Span
}

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The places where two texts differ, in their order, each of whole words and the white space between them; what stands
 * between two places is the same on both sides, letter by letter. `grown`: see `alignWords`.
 */
export function textHunks(before: string, after: string, how: { readonly grown?: boolean } = {}): TextHunk[] {
  const old = readText(before)
  const fresh = readText(after)
  const hunks: TextHunk[] = []
  let [oldEnd, newEnd] = [0, 0]
  const differ = (oldTo: number, newTo: number) => {
    const hunk = trimmed(before, after, { from: oldEnd, to: oldTo }, { from: newEnd, to: newTo })
    if (hunk) hunks.push(hunk)
  }
  for (const run of alignWords(old, fresh, how))
    for (let at = 0; at < run.length; at++) {
      const [oldWord, newWord] = [old.words[run.before + at], fresh.words[run.after + at]]
      if (!oldWord || !newWord) continue
      differ(oldWord.from, newWord.from)
      oldEnd = oldWord.to
      newEnd = newWord.to
    }
  differ(before.length, after.length)
  return hunks
}

/** What differs between two words that both texts have; null when nothing does. White space that both have is left out. */
function trimmed(before: string, after: string, old: Span, fresh: Span): TextHunk | null {
  let [oldFrom, newFrom, oldTo, newTo] = [old.from, fresh.from, old.to, fresh.to]
  while (oldFrom < oldTo && newFrom < newTo && sameSpace(before[oldFrom], after[newFrom])) {
    oldFrom++
    newFrom++
  }
  while (oldTo > oldFrom && newTo > newFrom && sameSpace(before[oldTo - 1], after[newTo - 1])) {
    oldTo--
    newTo--
  }
  return oldFrom === oldTo && newFrom === newTo
    ? null
    : { before: { from: oldFrom, to: oldTo }, after: { from: newFrom, to: newTo } }
}

const sameSpace = (one: string | undefined, other: string | undefined): boolean =>
  one === other && one !== undefined && /\s/u.test(one)
