import { isMeaning } from './meanings.ts'

declare const isId: unique symbol

/**
 * Names an item for life, over all versions of its template: the first segment of its fields' paths. The ten of the
 * standard outline are named by their numbers there, all others by words. It is a name: what is printed before the
 * item is its numbering, what it is about its meaning.
 */
export type ItemId = string & { readonly [isId]: true }

/** Where something stands in a report: in an item, or in the letter's own fields. */
export type Place = ItemId | 'letter'

const longest = 40
/** Small words with hyphens between them. */
const words = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u
const numerals = /^[ivxlcdm\d-]+$/u

/** One of the ten, or words such as `giai-phap` that nobody takes for a numeral. */
export const isItemId = (text: string): text is ItemId =>
  isMeaning(text) || (text.length <= longest && text !== 'letter' && words.test(text) && !numerals.test(text))

/** Throws on a text that can be no item's name. */
export function itemId(text: string): ItemId {
  if (!isItemId(text)) throw new Error(`"${text}" is no name for an item`)
  return text
}
