import { chapterOf, type Meaning, meanings } from '@thidua/schema/outline/meanings'
import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { foldedWords } from '../../../sentences/fold.ts'
import { type Numbering, readNumbering } from '../../../sentences/numbering.ts'
import type { Line } from './line.ts'
import { numberedSense, senseOf } from './meanings.ts'
import type { Chunk, PartDoubt } from './outline-state.ts'
import { numberOf } from './own-headings.ts'

/** Words of a heading from which on it may have taken in the text under it. */
const longHeading = 32
/** Letters of a line that can be a heading. */
const longestLine = 160

/**
 * What in one reading of the standard outline tells that a place may be wrong, though both readings agree: a part
 * without a place stands where just one item is missing; a part holds a line with the words or the number of the missing
 * item after it; a heading is too long and nothing stands under it.
 */
export function loneSigns(chunks: readonly Chunk[]): Map<Chunk, PartDoubt> {
  const held = new Set(chunks.map(({ place }) => place))
  const missing = meanings.filter((place) => !held.has(place))
  const [before, after] = [placesBefore(chunks), placesBefore(chunks.toReversed()).toReversed()]
  return new Map(
    chunks.flatMap((chunk, at): [Chunk, PartDoubt][] => {
      const doubt =
        chunk.place === null
          ? elsewhere(chunk, missingBetween(missing, before[at] ?? null, after[at] ?? null))
          : extent(chunk, chunk.place, missing)
      return doubt ? [[chunk, doubt]] : []
    }),
  )
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

/** Missing items between two places, in a chapter of either. */
function missingBetween(missing: readonly Meaning[], before: Meaning | null, after: Meaning | null): Meaning[] {
  const from = before === null ? -1 : meanings.indexOf(before)
  const to = after === null ? meanings.length : meanings.indexOf(after)
  const near = new Set([before, after].flatMap((place) => (place === null ? [] : [chapterOf(place)])))
  return missing.filter((place) => {
    const at = meanings.indexOf(place)
    return at > from && at < to && near.has(chapterOf(place))
  })
}

function elsewhere({ heading, numbering, item }: Chunk, missing: readonly Meaning[]): PartDoubt | null {
  if (heading === '' || item != null) return null
  const number = readNumbering(`${numbering} A`).value.join('.')
  const [only, ...more] = missing
  const other = missing.find((place) => numberOf(place) === number) ?? (more.length === 0 ? only : undefined)
  return other === undefined ? null : { why: 'elsewhere', other }
}

function extent({ heading, numbering, lines }: Chunk, place: Meaning, missing: readonly Meaning[]): PartDoubt | null {
  const after = meanings.slice(meanings.indexOf(place) + 1)
  const held = after.findIndex((next) => !missing.includes(next))
  const own = readNumbering(`${numbering} A`)
  const other = after
    .slice(0, held < 0 ? after.length : held)
    .find((next, at) => lines.some((line) => means(line, next) || (at === 0 && follows(line, own))))
  if (other !== undefined) return { why: 'extent', other }
  return lines.length === 0 && foldedWords(heading).length >= longHeading ? { why: 'extent', other: null } : null
}

/** Whether a line has the number after that of a heading, as its neighbour would. */
function follows({ kind, text }: Line, { kind: numbered, style, value }: Numbering): boolean {
  if (kind !== 'text' || numbered === 'none') return false
  const next = readNumbering(text)
  return next.style === style && next.value.length === value.length && next.value.at(-1) === (value.at(-1) ?? 0) + 1
}

/** Whether a line short as a heading says what an item's heading says, in few words or many. */
function means({ kind, text }: Line, item: Meaning): boolean {
  if (kind !== 'text' || text.length > longestLine || /[;,.]$/u.test(text)) return false
  const { rest } = readNumbering(text.replace(bulletPattern, ''))
  const [words = ''] = rest.split(':')
  return senseOf(words, [item]) !== null || numberedSense(words, item) !== null
}
