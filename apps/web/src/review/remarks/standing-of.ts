import { rangeMover } from '@thidua/draft/compare/move-range'
import { codePoints } from '@thidua/letter/markup/code-points'
import type { TextRange } from '@thidua/letter/markup/quote-of'
import type { Answers } from '@thidua/schema/outline/paths'

/** A submission that a remark may be on. */
export interface Sent {
  readonly number: number
  readonly answers: Answers
}

interface Remarked {
  readonly submission: number
  readonly path: string | null
  readonly range: TextRange | null
  readonly quote: string | null
}

/**
 * Where a remark stands in a submission: at a range of a text or all of a field or row; on all of its item; or nowhere
 * any more (`lost`): then it keeps its old words in its item.
 */
export type Standing =
  | { readonly kind: 'here'; readonly path: string; readonly range: TextRange | null }
  | { readonly kind: 'item' | 'lost' }

/** Tells of remarks on any of `sent` where they stand in `now`. Every pair of texts is aligned once. */
export function standingOf(sent: readonly Sent[], now: Sent): (remark: Remarked) => Standing {
  const movers = new Map<string, (range: TextRange) => TextRange | null>()
  const moverOf = (before: string, after: string, key: string) => {
    const mover = movers.get(key) ?? movedBy(before.normalize('NFC'), after.normalize('NFC'))
    movers.set(key, mover)
    return mover
  }
  return ({ submission, path, range, quote }) => {
    if (path === null) return { kind: quote === null ? 'item' : 'lost' }
    if (range === null) return isThere(path, quote, now.answers) ? { kind: 'here', path, range } : { kind: 'lost' }
    if (submission === now.number) return { kind: 'here', path, range }
    const before = sent.find(({ number }) => number === submission)?.answers[path]
    const after = now.answers[path]
    const moved = before && after ? moverOf(before, after, `${submission} ${path}`)(range) : null
    return moved ? { kind: 'here', path, range: moved } : { kind: 'lost' }
  }
}

/**
 * Whether a field or row that a remark is about as a whole is still there. Words of a narrative whose range nobody knows
 * are not: they would have to be looked for.
 */
function isThere(path: string, quote: string | null, answers: Answers): boolean {
  if (path.startsWith('letter/') || (answers[`${path}/order`] ?? '') !== '') return true
  const wordsAlone = quote !== null && path.split('/').length === 2
  return path in answers && !wordsAlone
}

function movedBy(before: string, after: string): (range: TextRange) => TextRange | null {
  const [old, fresh] = [codePoints(before), codePoints(after)]
  const move = rangeMover(before, after)
  return ({ start, end }) => {
    const moved = move({ from: old.unitAt(start), to: old.unitAt(end) })
    return moved && { start: fresh.before(moved.from), end: fresh.before(moved.to) }
  }
}
