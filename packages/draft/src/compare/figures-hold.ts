import { isFigure, wordsOf } from '../sentences/words.ts'

/**
 * Whether every figure of a merged text is one that a side wrote and neither took out. A sentence that one side moved and
 * the other deleted brings an outdated figure back, and `1 , 2` without the space that each of them deleted is another
 * number, though no place was changed by both.
 */
export function figuresHold(base: string, mine: string, theirs: string, merged: string): boolean {
  const [old, own, other] = [figuresOf(base), figuresOf(mine), figuresOf(theirs)]
  return [...figuresOf(merged)].every(([figure, left]) => {
    const timesIn = (figures: ReadonlyMap<string, number>) => figures.get(figure) ?? 0
    const [before, byMe, byThem] = [timesIn(old), timesIn(own), timesIn(other)]
    // Who took some out leaves no more than are theirs, and what the other side added.
    const most = (remover: number, adder: number) =>
      remover < before ? remover + Math.max(0, adder - before) : Number.POSITIVE_INFINITY
    return byMe + byThem > 0 && left <= Math.min(most(byMe, byThem), most(byThem, byMe))
  })
}

/** How often each figure stands in a text. */
function figuresOf(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const word of wordsOf(text)) if (isFigure(word)) times.set(word.text, (times.get(word.text) ?? 0) + 1)
  return times
}
