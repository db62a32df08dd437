import { rangeMover, type TextSpan } from '@thidua/draft/compare/move-range'
import { textHunks } from '@thidua/draft/compare/text-hunks'
import { codePoints } from '@thidua/letter/markup/code-points'
import { sentencesOf, type TextRange } from '../sentences/sentences-of.ts'

/**
 * Finds ranges, in code points, of one version of a text in a later one. Sentences are aligned, then words: whole
 * sentences become what stands at their place, a part of one goes where its words went. Null where the sentence is gone
 * or where there is doubt which one it is: of sentences that differ in a figure none is taken for another.
 */
export function wordsMover(before: string, after: string): (range: TextRange) => TextRange | null {
  if (before === after) return (range) => range
  const move = rangeMover(before, after)
  const [old, fresh] = [readUnits(before), readUnits(after)]
  return ({ start, end }) => {
    const range = { from: old.points.unitAt(start), to: old.points.unitAt(end) }
    const whole = boundsOf(old.sentences, range)
    const moved = whole && move(whole)
    const now = moved && boundsOf(fresh.sentences, moved)
    if (!whole || !now) return null
    const found = covers(range, whole)
      ? now
      : (asItStood(before, after, range, move(range)) ?? partOf(before, after, range, whole, now))
    return found.to > found.from ? { start: fresh.points.before(found.from), end: fresh.points.before(found.to) } : null
  }
}

function readUnits(text: string) {
  const points = codePoints(text)
  const sentences = sentencesOf(text).map(({ start, end }) => ({ from: points.unitAt(start), to: points.unitAt(end) }))
  return { points, sentences }
}

/** All sentences that a range touches, as one range. */
function boundsOf(sentences: readonly TextSpan[], { from, to }: TextSpan): TextSpan | null {
  const touched = sentences.filter((sentence) => sentence.from < to && sentence.to > from)
  const [first, last] = [touched.at(0), touched.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

const covers = (range: TextSpan, whole: TextSpan): boolean => range.from <= whole.from && range.to >= whole.to

/** A range whose words stand as they stood, with the marks at its ends. */
function asItStood(before: string, after: string, range: TextSpan, words: TextSpan | null): TextSpan | null {
  if (!words) return null
  const quoted = before.slice(range.from, range.to)
  const lead = quoted.indexOf(after.slice(words.from, words.to))
  const found = { from: words.from - lead, to: words.from - lead + quoted.length }
  return lead >= 0 && after.slice(found.from, found.to) === quoted ? found : null
}

/** A part of changed sentences: its ends go where the words about them went. */
function partOf(before: string, after: string, range: TextSpan, whole: TextSpan, now: TextSpan): TextSpan {
  const hunks = textHunks(before.slice(whole.from, whole.to), after.slice(now.from, now.to))
  const [from, to] = [Math.max(range.from, whole.from) - whole.from, Math.min(range.to, whole.to) - whole.from]
  let [fresh, end] = [from, to]
  // Words that were put in just before the first or just behind the last of the range are not of it.
  for (const { before: old, after: put } of hunks) {
    if (old.from > from) break
    fresh = old.to <= from ? from + put.to - old.to : put.from
  }
  for (const { before: old, after: put } of hunks) {
    if (old.from >= to) break
    end = to <= old.to ? put.to : to + put.to - old.to
  }
  return { from: now.from + fresh, to: now.from + end }
}
