import { type ItemId, isItemId, itemId } from '../outline/item-id.ts'
import { takenKeys } from '../outline/shapes/template-shape.ts'

/** The words of a Vietnamese name in small letters without marks. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter(Boolean)
    .slice(0, 6)

/** `giai-phap`, then `giai-phap-2`: the first that nobody has and that is a name for an item. */
export function newItemId(name: string, taken: (id: string) => boolean): ItemId {
  const words = wordsOf(name).join('-').slice(0, 32).replace(/-$/u, '')
  const base = isItemId(words) && /^[a-z]/u.test(words) ? words : `muc-${words}`.replace(/-$/u, '')
  return itemId(firstFree(base, '-', (id) => !isItemId(id) || taken(id)))
}

/** `lopTapHuan`, then `lopTapHuan2`: the key of a narrative, a figure, a choice or an option. */
export function newKey(name: string, taken: (key: string) => boolean): string {
  const [first = 'truong', ...more] = wordsOf(name)
  const joined = [first, ...more.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('').slice(0, 40)
  const base = /^[a-z]/u.test(joined) ? joined : `so${joined}`
  return firstFree(base, '', (key) => takenKeys.includes(key) || taken(key))
}

function firstFree(base: string, between: string, isTaken: (name: string) => boolean): string {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? base : `${base}${between}${nth}`
    if (!isTaken(name)) return name
  }
}
