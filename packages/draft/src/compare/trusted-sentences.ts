import { isFigure, isMark } from '../sentences/words.ts'
import { bagsOf, type Numbered, numbered, type ReadText, type WordSpan } from './align-words.ts'
import { type CommonRun, commonRuns } from './common-runs.ts'
import { sharedWords } from './shared-words.ts'

/** Two texts read for comparing. */
export interface ReadPair {
  readonly before: ReadText
  readonly after: ReadText
  readonly old: Numbered
  readonly fresh: Numbered
}

export function readPair(before: ReadText, after: ReadText): ReadPair {
  const numbers = new Map<string, number>()
  return { before, after, old: numbered(before, numbers), fresh: numbered(after, numbers) }
}

/** Sentences of a gap against those of the other side; beyond it nobody can say which was changed into which. */
const maxPairs = 250_000

/**
 * Which sentence of the new text each sentence of the old one is, where there is no doubt: it stands there as it was, or
 * was changed at its place. Of sentences that read alike none is taken for another: letters are full of lines that
 * differ in a number. -1 where there is doubt, or nothing left.
 */
export function trustedSentences(pair: ReadPair): Int32Array {
  const { old, fresh } = pair
  const counterpart = new Int32Array(old.keys.length).fill(-1)
  const [ordinals, newOrdinals] = [ordinalsOf(old.keys), ordinalsOf(fresh.keys)]
  const twins = twinsOf(pair)
  let [i, j] = [0, 0]
  const end: CommonRun = { before: old.keys.length, after: fresh.keys.length, length: 0 }
  for (const run of [...commonRuns(old.keys, fresh.keys), end]) {
    const gap = { before: { from: i, to: run.before }, after: { from: j, to: run.after } }
    for (const [row, column] of changedAtTheirPlace(pair, gap))
      if (!twins.has(row) || sameFigures(pair, row, column)) counterpart[row] = column
    const steps = Array.from({ length: run.length }, (_, step) => step)
    // One sentence of the run that cannot be another vouches for its neighbours.
    const sure = steps.some((step) => isSameOf(ordinals[run.before + step], newOrdinals[run.after + step]))
    if (sure) for (const step of steps) counterpart[run.before + step] = run.after + step
    ;[i, j] = [run.before + run.length, run.after + run.length]
  }
  return counterpart
}

/** The how-manieth of how many equal ones. */
interface Ordinal {
  readonly nth: number
  readonly of: number
}

function ordinalsOf(keys: readonly number[]): Ordinal[] {
  const total = new Map<number, number>()
  for (const key of keys) total.set(key, (total.get(key) ?? 0) + 1)
  const seen = new Map<number, number>()
  return keys.map((key) => {
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return { nth, of: total.get(key) ?? 1 }
  })
}

const isSameOf = (one: Ordinal | undefined, other: Ordinal | undefined): boolean =>
  one !== undefined && one.nth === other?.nth && one.of === other.of

/** Sentences of the old text that differ from another, of either text, in figures and marks alone. */
function twinsOf({ before, after, old, fresh }: ReadPair): ReadonlySet<number> {
  const masked = ({ words, sentences }: ReadText, { ids }: Numbered) =>
    sentences.map(({ from, to }) =>
      ids
        .slice(from, to)
        .flatMap((id, index) => {
          const word = words[from + index] ?? noWord
          return isMark(word) ? [] : isFigure(word) ? ['#'] : [String(id)]
        })
        .join(' '),
    )
  const [oldKeys, newKeys] = [masked(before, old), masked(after, fresh)]
  const times = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const [oldTimes, newTimes] = [times(oldKeys), times(newKeys)]
  return new Set(
    oldKeys.flatMap((key, row) => ((oldTimes.get(key) ?? 0) > 1 || (newTimes.get(key) ?? 0) > 1 ? [row] : [])),
  )
}

const noWord = { text: '', from: 0, to: 0 }

/** Pairs of a gap that are alike – half of their words and more – while neither is like any other sentence of it. */
function changedAtTheirPlace(
  { before, after, old, fresh }: ReadPair,
  gap: { readonly before: WordSpan; readonly after: WordSpan },
): [row: number, column: number][] {
  const [rows, columns] = [gap.before.to - gap.before.from, gap.after.to - gap.after.from]
  if (rows === 0 || columns === 0 || rows * columns > maxPairs) return []
  const [oldBags, newBags] = [bagsOf(before, old.ids, gap.before), bagsOf(after, fresh.ids, gap.after)]
  const shared = sharedWords(oldBags, newBags)
  const alike = (row: number, column: number) =>
    4 * (shared[row * columns + column] ?? 0) >= (oldBags[row]?.length ?? 0) + (newBags[column]?.length ?? 0) &&
    (shared[row * columns + column] ?? 0) > 0
  const likeRow = Array.from({ length: rows }, (_, row) => indexes(columns, (column) => alike(row, column)))
  const likeColumn = Array.from({ length: columns }, (_, column) => indexes(rows, (row) => alike(row, column)))
  return likeRow.flatMap((found, row): [number, number][] => {
    const [column, another] = found
    const only = column !== undefined && another === undefined && likeColumn[column]?.length === 1
    return only ? [[gap.before.from + row, gap.after.from + column]] : []
  })
}

const indexes = (length: number, holds: (index: number) => boolean): number[] =>
  Array.from({ length }, (_, index) => index).filter(holds)

function sameFigures({ before, after }: ReadPair, row: number, column: number): boolean {
  const figures = ({ words, sentences }: ReadText, sentence: number) => {
    const { from, to } = sentences[sentence] ?? { from: 0, to: 0 }
    return words
      .slice(from, to)
      .filter(isFigure)
      .map(({ text }) => text)
      .join(' ')
  }
  return figures(before, row) === figures(after, column)
}
