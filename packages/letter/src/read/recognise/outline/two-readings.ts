import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Meaning } from '@thidua/schema/outline/meanings'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import type { Parts } from '../form/split-parts.ts'
import { alignedOutline } from './alignment/aligned-outline.ts'
import type { Line } from './line.ts'
import type { Chunk, Outline, OutlineHeading } from './outline-state.ts'
import { readOutline } from './walk/read-outline.ts'

/**
 * Why the place of a text is in doubt: the other reading puts most of it `elsewhere`; it begins or ends it at other lines
 * (`extent`); only its `number` tells the item, not its words.
 */
export interface PlaceDoubt {
  readonly why: 'elsewhere' | 'extent' | 'number'
  /** What the other reading takes it for; null where it takes it for no item. */
  readonly other: Meaning | null
}

/** A letter's outline as it is read, and where a second way of reading differs. */
export interface TwoReadings {
  readonly parts: Parts
  readonly outline: Outline
  readonly doubts: ReadonlyMap<Chunk, PlaceDoubt>
}

/**
 * Reads a letter's outline by the template as a whole, and line by line as well. The first is right more often where
 * letters leave the outline (`two-readings.test.ts` says how much); where the second differs, the first is to be looked at.
 */
export function readTwice(parts: Parts, template: Template): TwoReadings {
  const lines = [...parts.opening, ...parts.body]
  const { from, ...whole } = alignedOutline(lines, template)
  const walked = readOutline(parts.body)
  const outline = { ...whole, headings: agreed(whole.headings, walked.headings) }
  return {
    parts: { ...parts, opening: lines.slice(0, from), body: lines.slice(from) },
    outline,
    doubts: doubtsOf(outline, walked),
  }
}

/** The headings, those with the rule of the second reading on which both agree. */
function agreed(headings: readonly OutlineHeading[], walked: readonly OutlineHeading[]): OutlineHeading[] {
  const rules = new Map(walked.map((heading) => [keyOf(heading.lines[0]), heading]))
  return headings.map((heading) => {
    const other = rules.get(keyOf(heading.lines[0]))
    return other?.target === heading.target ? { ...heading, rule: other.rule } : heading
  })
}

/** Which line it is in both readings: what follows a heading on its line is made anew by each. */
const keyOf = (line: Line | undefined): string => (line ? `${line.pieces[0]?.order} ${line.text}` : '')

function doubtsOf(outline: Outline, walked: Outline): Map<Chunk, PlaceDoubt> {
  const elsewhere = new Map(
    walked.chunks.flatMap(({ place, lines }) => lines.map((line) => [keyOf(line), place] as const)),
  )
  const counts = new Map<Meaning | null, number>()
  for (const place of elsewhere.values()) counts.set(place, (counts.get(place) ?? 0) + 1)
  const held = Map.groupBy(outline.chunks, ({ place }) => place)
  const doubts = new Map<Chunk, PlaceDoubt>()
  for (const [place, chunks] of held) {
    const lines = chunks.flatMap((chunk) => chunk.lines)
    const same = lines.filter((line) => elsewhere.get(keyOf(line)) === place).length
    const isSame = same === lines.length && (place === null || same === (counts.get(place) ?? 0))
    for (const chunk of isSame ? [] : chunks) {
      const doubt = doubtOf(chunk, outline, elsewhere)
      if (doubt) doubts.set(chunk, doubt)
    }
  }
  return doubts
}

function doubtOf(chunk: Chunk, { headings }: Outline, walked: ReadonlyMap<string, Meaning | null>): PlaceDoubt | null {
  const { place, lines, heads } = chunk
  const places = lines.map((line) => walked.get(keyOf(line)) ?? null)
  const others = Map.groupBy(places, (other) => other)
  const [[other = null] = []] = [...others].toSorted(([, a], [, b]) => b.length - a.length)
  const rule = headings.find((heading) => heads[0] !== undefined && heading.lines[0] === heads[0])?.rule
  if (rule === 'aligned-by-number') return { why: 'number', other: other === place ? null : other }
  if (other !== place) return { why: 'elsewhere', other }
  return place === null ? null : { why: 'extent', other: null }
}

/** The item of a round that a chunk is, by its own heading or by what it means. */
export const itemOf = ({ item, place }: Chunk, template: Template): ItemId | null =>
  item ?? (place === null ? null : (itemsOf(template).find(({ meaning }) => meaning === place)?.id ?? null))
