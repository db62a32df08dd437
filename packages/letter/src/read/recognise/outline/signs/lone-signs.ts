import { chapterOf, type Meaning, meanings } from '@thidua/schema/outline/meanings'
import { foldedWords } from '../../../../sentences/fold.ts'
import { readNumbering } from '../../../../sentences/numbering.ts'
import type { Chunk, PartDoubt } from '../outline-state.ts'
import { numberOf } from '../own-headings.ts'
import { hasStrayNumber, isTitle, looksLikeChapter, means } from './passed-headings.ts'

/** Words of a heading from which on it may have taken in the text under it. */
const longHeading = 32

/**
 * What in one reading of the standard outline tells that a place may be wrong, though both readings agree: a part
 * without a place stands where just one item is missing; a part holds a line with the words of the missing item after it,
 * or with a number or capitals as its heading may have; a heading is too long and nothing stands under it.
 */
export function loneSigns(chunks: readonly Chunk[]): Map<Chunk, PartDoubt> {
  const held = new Set(chunks.map(({ place }) => place))
  const missing = meanings.filter((place) => !held.has(place))
  const [before, after] = [placesBefore(chunks), placesBefore(chunks.toReversed()).toReversed()]
  const turns = turnsOf(chunks, (at) => `${before[at]} ${after[at]}`)
  return new Map(
    chunks.flatMap((chunk, at): [Chunk, PartDoubt][] => {
      const doubt =
        chunk.place === null
          ? elsewhere(chunk, turns.get(chunk), missingBetween(missing, before[at] ?? null, after[at] ?? null))
          : extent(chunk, chunk.place, missing)
      return doubt ? [[chunk, doubt]] : []
    }),
  )
}

/** Which of the parts in its gap that stand as it does a part is, and how many they are. */
interface Turn {
  readonly nth: number
  readonly of: number
}

/** The turns of all parts that have a heading; `gapOf` names the gap between places in which the part at an index stands. */
function turnsOf(chunks: readonly Chunk[], gapOf: (at: number) => string): Map<Chunk, Turn> {
  const headed = chunks.flatMap((chunk, at) => (chunk.heading === '' ? [] : [{ chunk, gap: gapOf(at) }]))
  const alike = Map.groupBy(headed, ({ chunk, gap }) => `${gap} ${looksLikeChapter(chunk)}`)
  return new Map([...alike.values()].flatMap((ones) => ones.map(({ chunk }, nth) => [chunk, { nth, of: ones.length }])))
}

/** For each part the place of the nearest part before it that has one. */
function placesBefore(chunks: readonly Chunk[]): (Meaning | null)[] {
  let last: Meaning | null = null
  return chunks.map(({ place }) => {
    const before = last
    last = place ?? last
    return before
  })
}

/** Whether a chapter is one item: III and IV. */
const isChapter = (place: Meaning): boolean => chapterOf(place) === place

/** Missing items between two places, in a chapter of either, and missing chapters. */
function missingBetween(missing: readonly Meaning[], before: Meaning | null, after: Meaning | null): Meaning[] {
  const from = before === null ? -1 : meanings.indexOf(before)
  const to = after === null ? meanings.length : meanings.indexOf(after)
  const near = new Set([before, after].flatMap((place) => (place === null ? [] : [chapterOf(place)])))
  return missing.filter((place) => {
    const at = meanings.indexOf(place)
    return at > from && at < to && (isChapter(place) || near.has(chapterOf(place)))
  })
}

/** An unknown chapter may be a missing chapter, an unknown item a missing item. */
function elsewhere(chunk: Chunk, turn: Turn | undefined, between: readonly Meaning[]): PartDoubt | null {
  const { numbering, item } = chunk
  if (!turn || item != null) return null
  const chapters = looksLikeChapter(chunk) ? between.filter(isChapter) : []
  // Items may carry the numerals of chapters.
  const missing = chapters.length > 0 ? chapters : between.filter((place) => !isChapter(place))
  const number = readNumbering(`${numbering} A`).value.join('.')
  const inTurn = missing[turn.nth]
  const numbered = missing.find((place) => isNumbered(place, number))
  const isOnly = missing.length === 1 || missing === chapters
  const other = turn.of === missing.length ? inTurn : (numbered ?? (isOnly ? (inTurn ?? missing.at(-1)) : undefined))
  return other === undefined ? null : { why: 'elsewhere', other }
}

/** Whether a place has that number in its chapter, or as a chapter: 3 is II.3, and III. */
const isNumbered = (place: Meaning, number: string): boolean =>
  (isChapter(place) ? readNumbering(`${place}. A`).value.join('.') : numberOf(place)) === number

function extent({ heading, numbering, lines }: Chunk, place: Meaning, missing: readonly Meaning[]): PartDoubt | null {
  const after = meanings.slice(meanings.indexOf(place) + 1)
  const held = after.findIndex((next) => !missing.includes(next))
  const next = after.slice(0, held < 0 ? after.length : held)
  const isPassed = hasStrayNumber(lines, readNumbering(`${numbering} A`))
  const other =
    next.find((one, at) => lines.some((line) => means(line, one)) || (at === 0 && isPassed)) ??
    next.find((one) => isChapter(one) && lines.some(isTitle))
  if (other !== undefined) return { why: 'extent', other }
  return lines.length === 0 && foldedWords(heading).length >= longHeading ? { why: 'extent', other: null } : null
}
