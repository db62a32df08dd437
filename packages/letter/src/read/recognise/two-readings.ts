import type { Meaning } from '@thidua/schema/outline/meanings'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import type { Parts } from './form/parts/split-parts.ts'
import { alignedOutline } from './outline/alignment/aligned-outline.ts'
import { outlineNodes } from './outline/alignment/outline-nodes.ts'
import type { Line } from './outline/line.ts'
import type { Chunk, Outline, OutlineHeading, OutlineRule, PartDoubt } from './outline/outline-state.ts'
import { loneSigns } from './outline/signs/lone-signs.ts'
import { readOutline } from './outline/walk/read-outline.ts'

/** A letter's outline as it is read, and where a second way of reading differs. */
export interface TwoReadings {
  readonly parts: Parts
  readonly outline: Outline
  readonly doubts: ReadonlyMap<Chunk, PartDoubt>
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
    doubts: isStandard(template)
      ? withSigns(doubtsOf(outline, walked), outline)
      : numberedOnly(outline, rulesOf(outline)),
  }
}

/** What the two readings doubt, and what one of them shows by itself; of one part that which names another item. */
function withSigns(doubts: ReadonlyMap<Chunk, PartDoubt>, { chunks }: Outline): Map<Chunk, PartDoubt> {
  const signs = [...loneSigns(chunks)].filter(([chunk, { other }]) => {
    const known = doubts.get(chunk)
    return known === undefined || (known.why === 'extent' && other !== null)
  })
  return new Map([...doubts, ...signs])
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

function doubtsOf(outline: Outline, walked: Outline): Map<Chunk, PartDoubt> {
  // The other reading knows the ten standard items only: of an item of the round's own it can say nothing.
  const own = outline.chunks.filter(isOwn)
  const ofOwn = new Set(own.flatMap(({ heads, lines }) => [...heads, ...lines].map(keyOf)))
  const elsewhere = new Map(
    walked.chunks.flatMap(({ place, lines }) => lines.map((line) => [keyOf(line), place] as const)),
  )
  const counts = new Map<Meaning | null, number>()
  for (const [key, place] of elsewhere) if (!ofOwn.has(key)) counts.set(place, (counts.get(place) ?? 0) + 1)
  const rules = rulesOf(outline)
  const doubts = numberedOnly(outline, rules)
  for (const [place, chunks] of Map.groupBy(outline.chunks, (chunk) => (isOwn(chunk) ? undefined : chunk.place))) {
    if (place === undefined) continue
    const lines = chunks.flatMap((chunk) => chunk.lines)
    const same = lines.filter((line) => elsewhere.get(keyOf(line)) === place).length
    const isSame = same === lines.length && (place === null || same === (counts.get(place) ?? 0))
    for (const chunk of isSame ? [] : chunks) {
      const doubt = doubtOf(chunk, rules, elsewhere)
      if (doubt) doubts.set(chunk, doubt)
    }
  }
  return doubts
}

/** What only its number tells. */
const numberedOnly = ({ chunks }: Outline, rules: Rules): Map<Chunk, PartDoubt> =>
  new Map(
    chunks
      .filter((chunk) => isNumberedOnly(chunk, rules))
      .map((chunk) => [chunk, { why: 'number', other: null }] as const),
  )

/** Whether a template asks what it asks of the standard outline where that asks it: only so the other reading, which knows no other, can judge. */
function isStandard(template: Template): boolean {
  const standard = new Map(outlineNodes(midTermTemplate).map(({ target, path }) => [target, path.join('.')]))
  const met = outlineNodes(template).filter(({ target, rivals }) => target !== null && !rivals)
  return met.every(({ target, path }) => standard.get(target) === path.join('.'))
}

const isOwn = ({ item, place }: Chunk): boolean => item != null && place === null

type Rules = ReadonlyMap<Line | undefined, OutlineRule>

/** The rule that decided, by the first line of a heading. */
const rulesOf = ({ headings }: Outline): Rules => new Map(headings.map(({ lines, rule }) => [lines[0], rule]))

const isNumberedOnly = ({ heads: [first] }: Chunk, rules: Rules): boolean =>
  first !== undefined && rules.get(first) === 'aligned-by-number'

function doubtOf(chunk: Chunk, rules: Rules, walked: ReadonlyMap<string, Meaning | null>): PartDoubt | null {
  const { place, lines } = chunk
  const places = lines.map((line) => walked.get(keyOf(line)) ?? null)
  const others = Map.groupBy(places, (other) => other)
  const [[other = null] = []] = [...others].toSorted(([, a], [, b]) => b.length - a.length)
  if (isNumberedOnly(chunk, rules)) return { why: 'number', other: other === place ? null : other }
  if (other !== place) return { why: 'elsewhere', other }
  return place === null ? null : { why: 'extent', other: null }
}
