import type { ItemId } from '@thidua/schema/outline/item-id'
import { type LetterField, letterFields } from '@thidua/schema/outline/letter-fields'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'
import { type Part, printedText } from './part.ts'
import { readParts } from './part-fields.ts'

/** A paragraph that two versions of a letter print otherwise; null on the side that has not got it. */
export interface PartChange {
  readonly pid: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs in one item: in the order of the later version, what went where it stood. */
export interface ItemChanges {
  readonly item: ItemId
  readonly changes: readonly PartChange[]
}

export interface FieldChange {
  readonly field: LetterField
  readonly before: string
  readonly after: string
}

/** How two versions of a compiled letter differ, paragraph by paragraph; of one that was only moved both say the same. */
export interface DraftChanges {
  readonly items: readonly ItemChanges[]
  readonly fields: readonly FieldChange[]
}

/** Compares what two versions print. `items` are those of the outline in their order. */
export function compareDrafts(before: Answers, after: Answers, items: readonly ItemId[]): DraftChanges {
  const [old, fresh] = [before, after].map((fields) => Map.groupBy(readParts(fields), ({ item }) => item))
  return {
    items: items.flatMap((item) => {
      const changes = itemChanges(old?.get(item) ?? [], fresh?.get(item) ?? [])
      return changes.length > 0 ? [{ item, changes }] : []
    }),
    fields: letterFields.flatMap((field) => {
      const [was, is] = [before, after].map((fields) => fields[letterPath(field)] ?? '') as [string, string]
      return was === is ? [] : [{ field, before: was, after: is }]
    }),
  }
}

function itemChanges(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const old = new Map(before.map((part) => [part.pid, part]))
  const present = new Set(after.map(({ pid }) => pid))
  const sequence: { pid: string; after: Part | null }[] = after.map((part) => ({ pid: part.pid, after: part }))
  for (const [at, { pid }] of before.entries()) {
    if (present.has(pid)) continue
    const previous = before[at - 1]?.pid
    const place = sequence.findIndex((one) => one.pid === previous)
    sequence.splice(place + 1, 0, { pid, after: null })
  }
  return sequence.flatMap(({ pid, after: fresh }) => {
    const was = old.get(pid)
    const [one, other] = [was ? printedText(was) : null, fresh ? printedText(fresh) : null]
    return one === other && was?.order === fresh?.order ? [] : [{ pid, before: one, after: other }]
  })
}
