import { type Disposition, readDispositions } from '@thidua/consolidation/coverage/disposition'
import type { Part } from '@thidua/consolidation/sources/part'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import { type ItemParts, itemPartsReader } from './item-parts.ts'

/** What a compiled letter's draft says of one item. */
export interface ItemDraft {
  /** In their order. */
  readonly parts: readonly Part[]
  readonly dispositions: readonly Disposition[]
}

const nothing: ItemDraft = { parts: [], dispositions: [] }

/**
 * Reads a compiled letter's draft item by item and keeps what it read: a keystroke changes one item's fields, and only
 * these are read again. All other paragraphs stay the same objects.
 */
export function draftReader(): (fields: Answers) => (item: ItemId) => ItemDraft {
  let before: Answers = {}
  let byItem = new Map<string, Answers>()
  const read = new WeakMap<Answers, ItemDraft>()
  const readers = new Map<ItemId, (fields: Answers) => ItemParts>()
  const partsOf = (item: ItemId, own: Answers) => {
    const reader = readers.get(item) ?? itemPartsReader(item)
    readers.set(item, reader)
    return reader(own).parts
  }
  return (fields) => {
    if (fields !== before) {
      before = fields
      byItem = sameWhereSame(byItem, fieldsByItem(fields))
    }
    const current = byItem
    return (item) => {
      const own = current.get(item)
      if (!own) return nothing
      const known = read.get(own)
      if (known) return known
      const draft = { parts: partsOf(item, own), dispositions: readDispositions(decisionsIn(own)) }
      read.set(own, draft)
      return draft
    }
  }
}

/** The few fields of an item that are no paragraph's. */
const decisionsIn = (fields: Answers): Answers =>
  Object.fromEntries(Object.entries(fields).filter(([path]) => path.startsWith('D/')))

/** The second segment of a compiled letter's own paths is the item. */
function fieldsByItem(fields: Answers): Map<string, Answers> {
  const byItem = new Map<string, Record<string, string>>()
  for (const [path, value] of Object.entries(fields)) {
    const end = path.indexOf('/', 2)
    if (end < 0 || path[1] !== '/') continue
    const item = path.slice(2, end)
    const own = byItem.get(item)
    if (own) own[path] = value
    else byItem.set(item, { [path]: value })
  }
  return byItem
}

function sameWhereSame(before: Map<string, Answers>, now: Map<string, Answers>): Map<string, Answers> {
  return new Map(
    [...now].map(([item, fields]) => [item, isSame(before.get(item), fields) ? (before.get(item) ?? fields) : fields]),
  )
}

function isSame(one: Answers | undefined, other: Answers): boolean {
  const paths = Object.keys(other)
  return (
    one !== undefined && Object.keys(one).length === paths.length && paths.every((path) => one[path] === other[path])
  )
}
