import type { Part } from '@thidua/consolidation/sources/part'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'

/** The paragraphs of an item. */
export interface ItemParts {
  /** In their order. */
  readonly parts: readonly Part[]
  /** Taken out of the letter, with the words that they had. */
  readonly removed: readonly Part[]
}

interface Read {
  readonly fields: Answers
  readonly part: Part | null
  readonly isRemoved: boolean
}

/**
 * Reads the paragraphs of one item at every keystroke and keeps what it read: only a paragraph whose fields changed is
 * another object, and nothing is where none did.
 */
export function itemPartsReader(item: ItemId): (fields: Answers) => ItemParts {
  const prefix = `C/${item}/p/`
  let asked: Answers | null = null
  let read = new Map<string, Read>()
  let result: ItemParts = { parts: [], removed: [] }
  return (answers) => {
    if (answers === asked) return result
    asked = answers
    const groups = new Map<string, Record<string, string>>()
    for (const path in answers) {
      const value = answers[path]
      if (!value || !path.startsWith(prefix)) continue
      const pid = path.slice(prefix.length, path.indexOf('/', prefix.length))
      const own = groups.get(pid)
      if (own) own[path] = value
      else groups.set(pid, { [path]: value })
    }
    const before = read
    read = new Map([...groups].map(([pid, fields]) => [pid, sameOr(before.get(pid), fields, `${prefix}${pid}/order`)]))
    if (read.size === before.size && [...read].every(([pid, one]) => before.get(pid) === one)) return result
    const all = [...read.values()]
    result = {
      parts: all.flatMap(({ part, isRemoved }) => (part && !isRemoved ? [part] : [])).sort(byOrder),
      removed: all.flatMap(({ part, isRemoved }) => (part && isRemoved ? [part] : [])),
    }
    return result
  }
}

function sameOr(before: Read | undefined, fields: Answers, order: string): Read {
  const paths = Object.keys(fields)
  if (
    before &&
    Object.keys(before.fields).length === paths.length &&
    paths.every((path) => before.fields[path] === fields[path])
  )
    return before
  const isRemoved = fields[order] === undefined
  const [part = null] = readParts(isRemoved ? { ...fields, [order]: 'a0' } : fields)
  return { fields, part: isRemoved && part?.text === '' ? null : part, isRemoved }
}

/** As `readParts` places them. */
const byOrder = (a: Part, b: Part): number => (a.order < b.order || (a.order === b.order && a.pid < b.pid) ? -1 : 1)
