import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Part, printedText } from '../sources/part.ts'

/** A computed paragraph that would read otherwise today. */
export interface ComputedChange {
  readonly item: ItemId
  readonly pid: string
  readonly before: string
  /** Null where the reports give nothing to compute any more. */
  readonly after: string | null
  /** What a person put in its place is printed; it stays until they look at it. */
  readonly overridden: boolean
}

/** Computed paragraphs of a draft against what the standing submissions give: `drafted` is the first draft of today. */
export function computedChanges(parts: readonly Part[], drafted: readonly Part[]): ComputedChange[] {
  const today = new Map(drafted.map((part) => [`${part.item}/${part.pid}`, part.text]))
  return parts.flatMap((part): ComputedChange[] => {
    const after = today.get(`${part.item}/${part.pid}`) ?? null
    if (part.kind !== 'computed' || after === part.text) return []
    return [{ item: part.item, pid: part.pid, before: printedText(part), after, overridden: part.override !== null }]
  })
}
