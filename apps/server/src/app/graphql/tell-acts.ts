import { type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import type { Context } from '#graphql/context.ts'

/** Asked for far more often than all others; it tells what it saved by itself. */
const savesFields = 'saveFields'

/**
 * Tells all servers that something may have been done. Of every mutation, whether or not its author thought of it: what was
 * done, and whether anything was, they read from the tables of acts.
 */
export function tellActs(
  /** None where the document has none of the name that was asked for: nothing was run. */
  asked: OperationDefinitionNode | undefined,
  { events }: Pick<Context, 'events'>,
): void {
  if (asked?.operation !== OperationTypeNode.MUTATION) return
  const { selectionSet } = asked
  const acts = selectionSet.selections.some((field) => field.kind !== 'Field' || field.name.value !== savesFields)
  if (acts) events.tell({ kind: 'acts' })
}
