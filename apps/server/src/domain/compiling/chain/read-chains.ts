import { type ChainLink, chainOf } from '@thidua/consolidation/chain/chain-of'
import type { TextRange } from '@thidua/consolidation/sentences/sentences-of'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { itemBefore } from '@thidua/schema/outline/previous-of-item'
import { findItem } from '@thidua/schema/outline/template'
import { loadTemplate } from '#domain/templates.ts'
import type { Queryable } from '#lib/sql.ts'
import { type LowerLetter, letterTemplate, lowerLetter } from './lower-letter.ts'
import { type SentPlace, type TakenPlace, takenPlaces } from './taken-places.ts'

/** Follows the words at a range of a submission's text one letter down; none where it was begun from none. */
export type FollowDown = (place: SentPlace, range: TextRange) => ChainLink<LowerLetter>[]

/** Letters below letters: a hamlet's words stand three below a ministry's. */
const maxLevels = 6

/** Reads what is needed to follow some texts of submissions down, letter by letter, to the words that somebody typed. */
export async function readChains(db: Queryable, sent: readonly SentPlace[]): Promise<FollowDown> {
  const letters = new Map<string, LowerLetter | null>()
  const chains = new Map<string, { text: string; letters: LowerLetter[] }>()
  let places = sent
  for (let level = 0; level < maxLevels && places.length > 0; level++) {
    const below: LowerLetter[] = []
    for (const taken of await takenPlaces(db, places)) {
      const letter = await letterOf(db, taken, letters)
      if (!letter) continue
      below.push(letter)
      const known = chains.get(keyOf(taken))
      if (known) known.letters.push(letter)
      else chains.set(keyOf(taken), { text: taken.text, letters: [letter] })
    }
    places = quotedPlaces(below).filter((place) => !chains.has(keyOf(place)))
  }
  return (place, range) => {
    const chain = chains.get(keyOf(place))
    return chain ? chainOf(chain.text, range, chain.letters) : []
  }
}

const quotedPlaces = (letters: readonly LowerLetter[]): SentPlace[] => [
  ...new Map(
    letters
      .flatMap(({ parts }) => parts.flatMap(({ sources }) => sources.map(({ quote }) => quote)))
      .map(({ submission, path }) => [keyOf({ submission, path }), { submission, path }] as const),
  ).values(),
]

const keyOf = ({ submission, path }: SentPlace): string => `${submission}/${path}`

/** The letter with the item that an item of the report goes by; each is read once. */
async function letterOf(
  db: Queryable,
  { letter, path, templateId }: TakenPlace,
  known: Map<string, LowerLetter | null>,
): Promise<LowerLetter | null> {
  const parsed = parsePath(path)
  if (parsed?.kind !== 'narrative') return null
  const key = `${letter}/${templateId}/${parsed.item}`
  const before = known.get(key)
  if (before !== undefined) return before
  const [{ template: above }, template] = [await loadTemplate(db, templateId), await letterTemplate(db, letter)]
  const item = findItem(above, parsed.item)
  const below = item && template ? itemBefore(item, above, template) : undefined
  const read = template && below ? await lowerLetter(db, letter, template, below.id) : null
  known.set(key, read)
  return read
}
