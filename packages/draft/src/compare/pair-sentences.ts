import { type Bag, joinedBags, sharedBy, sharedWords } from './shared-words.ts'

/** Sentences that say the same in other words: `from` the first, `to` behind the last; two on one side where one was split. */
export interface SentencePair {
  readonly before: { readonly from: number; readonly to: number }
  readonly after: { readonly from: number; readonly to: number }
}

/** Pairs of sentences, and words looked at for them; beyond it takes longer than anybody waits. */
const maxPairs = 1_000_000
const maxSteps = 20_000_000

/** What may stand together: one sentence for one, one for two, two for one. Of equal gain the first is taken. */
const shapes = [
  { before: 1, after: 1 },
  { before: 1, after: 2 },
  { before: 2, after: 1 },
] as const

/**
 * Pairs like sentences of two texts in their order: alike are two that share at least half of their words, and of all
 * ways to pair them the one is taken that leaves the least unsaid. Null where the texts are too long for that.
 */
export function pairSentences(before: readonly Bag[], after: readonly Bag[]): SentencePair[] | null {
  if (before.length === 0 || after.length === 0) return []
  const steps = before.length * lengthOf(after) + after.length * lengthOf(before)
  if (before.length * after.length > maxPairs || steps > maxSteps) return null
  const [rows, columns] = [before.length + 1, after.length + 1]
  const gainOf = gains(before, after)
  /** The most that can be gained from the sentences behind row and column, and the shape to begin with (0 = none). */
  const best = new Int32Array(rows * columns)
  const choice = new Uint8Array(rows * columns)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * columns + j
      best[at] = Math.max(best[at + 1] ?? 0, best[at + columns] ?? 0)
      for (const [index, shape] of shapes.entries()) {
        const gain = gainOf(i, j, shape)
        if (gain < 0) continue
        const total = gain + (best[at + shape.before * columns + shape.after] ?? 0)
        if (total < (best[at] ?? 0) || (choice[at] !== 0 && total === best[at])) continue
        best[at] = total
        choice[at] = index + 1
      }
    }
  return readPairs(before.length, after.length, best, choice)
}

function readPairs(rows: number, after: number, best: Int32Array, choice: Uint8Array): SentencePair[] {
  const columns = after + 1
  const pairs: SentencePair[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < after) {
    const at = i * columns + j
    const shape = shapes[(choice[at] ?? 0) - 1]
    if (shape) {
      pairs.push({ before: { from: i, to: i + shape.before }, after: { from: j, to: j + shape.after } })
      i += shape.before
      j += shape.after
    } else if (best[at + columns] === best[at]) i++
    else j++
  }
  return pairs
}

type Shape = (typeof shapes)[number]

/**
 * What is gained by setting sentences side by side: four times the shared words less the words of both sides. It is
 * negative where they share less than half; -1 also where there are no such sentences.
 */
function gains(before: readonly Bag[], after: readonly Bag[]): (i: number, j: number, shape: Shape) => number {
  const shared = sharedWords(before, after)
  const single = (i: number, j: number) => shared[i * after.length + j] ?? 0
  const longer = [before, after].map((bags) => bags.map((bag, at) => joinedBags(bag, bags[at + 1] ?? [])))
  return (i, j, shape) => {
    if (i + shape.before > before.length || j + shape.after > after.length) return -1
    const one = (shape.before === 2 ? longer[0] : before)?.[i] ?? []
    const other = (shape.after === 2 ? longer[1] : after)?.[j] ?? []
    const alone = single(i, j)
    if (shape.before === shape.after) return alone === 0 ? -1 : 4 * alone - one.length - other.length
    // Together they share no more than each by itself: most are seen to be too little without counting.
    const most = alone + single(i + shape.before - 1, j + shape.after - 1)
    if (4 * most < one.length + other.length) return -1
    return 4 * sharedBy(one, other) - one.length - other.length
  }
}

const lengthOf = (bags: readonly Bag[]): number => bags.reduce((sum, bag) => sum + bag.length, 0)
