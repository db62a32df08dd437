import type { PlaceDoubt } from '@thidua/schema/letter-import'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Meaning } from '@thidua/schema/outline/meanings'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import { fold } from '../../sentences/fold.ts'
import type { Recognised } from '../recognise/form/recognised.ts'
import { unplacedText } from '../recognise/outline/sections.ts'

/** What the reader knows of a letter's outline beyond its JSON, which speaks of the ten standard items only. */
export interface OutlineFindings {
  /** Items of the round's own by the folded headings under which the letter has them. */
  readonly headings: ReadonlyMap<string, ItemId>
  /** Doubts of the place of an item's text. */
  readonly ofItems: ReadonlyMap<ItemId, PlaceDoubt>
  /** Doubts of a text that is no item's, by the text. */
  readonly ofTexts: ReadonlyMap<string, PlaceDoubt>
}

export const noFindings: OutlineFindings = { headings: new Map(), ofItems: new Map(), ofTexts: new Map() }

/** A letter's findings for the round by whose template it was read. */
export function outlineFindings({ outline, doubts }: Recognised, template: Template): OutlineFindings {
  const items = itemsOf(template)
  const meant = (place: Meaning | null): ItemId | null =>
    place === null ? null : (items.find(({ meaning }) => meaning === place)?.id ?? null)
  const own = outline.chunks.flatMap(({ item, place, heading }) =>
    item != null && place === null && heading !== '' ? [[fold(heading), item] as const] : [],
  )
  const told = [...doubts].map(([chunk, { why, other }]) => {
    const item = chunk.item ?? meant(chunk.place)
    return { item, text: unplacedText(chunk), doubt: { why, other: meant(other) } }
  })
  return {
    headings: new Map(own),
    ofItems: new Map(told.flatMap(({ item, doubt }) => (item === null ? [] : [[item, doubt] as const]))),
    ofTexts: new Map(told.flatMap(({ item, text, doubt }) => (item === null ? [[text, doubt] as const] : []))),
  }
}
