import { derivedId } from '@thidua/consolidation/sources/derived-id'
import { type Part, printedText } from '@thidua/consolidation/sources/part'
import type { Assignment } from '@thidua/schema/outline/compiled/path-kinds'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers, FieldPath } from '@thidua/schema/outline/paths'

export const assignmentPath = (item: ItemId, name: Assignment): FieldPath => `P/${item}/${name}`

/** Who writes an item, who approves it, by which day; empty where nobody said. */
export interface ItemAssignment {
  readonly owner: string
  readonly approver: string
  /** As it was typed. */
  readonly due: string
  /** What was approved, see `approvalOf`. */
  readonly approved: string
}

export const readAssignment = (fields: Answers, item: ItemId): ItemAssignment => {
  const text = (name: Assignment) => fields[assignmentPath(item, name)] ?? ''
  return { owner: text('owner'), approver: text('approver'), due: text('due').trim(), approved: text('approved') }
}

/** Stands for the words of an item as they are approved: of others it is another one. */
export const approvalOf = (parts: readonly Part[]): string => derivedId('approved', ...parts.map(printedText))

export const isOf = ({ owner, approver }: ItemAssignment, personId: string): boolean =>
  owner === personId || approver === personId
