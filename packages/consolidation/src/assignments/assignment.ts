import type { Assignment } from '@thidua/schema/outline/compiled/path-kinds'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers, FieldPath } from '@thidua/schema/outline/paths'
import { derivedId } from '../sources/derived-id.ts'
import { type Part, printedText } from '../sources/part.ts'

export const assignmentPath = (item: ItemId, name: Assignment): FieldPath => `P/${item}/${name}`

/** Who writes an item, who approves it, by which day; empty where nobody said. */
export interface ItemAssignment {
  readonly owner: string
  readonly approver: string
  /** As it was typed. */
  readonly due: string
  /** What was approved, see `approvalOf`; written by the act of approving alone. */
  readonly approved: string
}

export const readAssignment = (fields: Answers, item: ItemId): ItemAssignment => {
  const text = (name: Assignment) => fields[assignmentPath(item, name)] ?? ''
  return { owner: text('owner'), approver: text('approver'), due: text('due').trim(), approved: text('approved') }
}

/**
 * Stands for the words of an item, in their order, as one person approves them: of other words, or of another person, it
 * is another one.
 */
export const approvalOf = (approver: string, parts: readonly Part[]): string =>
  derivedId('approved', approver, ...parts.map(printedText))

/** Whether somebody is to approve the item and has not, or not these words. `parts` are the item's. */
export const lacksApproval = ({ approver, approved }: ItemAssignment, parts: readonly Part[]): boolean =>
  approver !== '' && approved !== approvalOf(approver, parts)

/** The items of these that lack their approval. `parts` are the letter's. */
export function unapprovedItems(items: readonly ItemId[], fields: Answers, parts: readonly Part[]): ItemId[] {
  const byItem = Map.groupBy(parts, ({ item }) => item)
  return items.filter((item) => lacksApproval(readAssignment(fields, item), byItem.get(item) ?? []))
}
