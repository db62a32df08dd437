import { parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Patch } from '../sources/part-fields.ts'
import type { JointProposal } from './inspection-totals.ts'

const [one, several] = ['one', 'several']

/** What people decided of inspections that may be one, by the proposal's key: whether they are. */
export const readJointDecisions = (fields: Answers): Map<string, boolean> =>
  new Map(
    Object.entries(fields).flatMap(([path, value]): [string, boolean][] => {
      const parsed = value === one || value === several ? parseCompiledPath(path) : null
      return parsed?.kind === 'joint' ? [[parsed.joint, value === one]] : []
    }),
  )

/** Decides that the inspections of a proposal are one, or several; null takes it back. */
export const decideJoint = (item: ItemId, { key }: Pick<JointProposal, 'key'>, isOne: boolean | null): Patch => ({
  path: `J/${item}/${key}`,
  value: isOne === null ? '' : isOne ? one : several,
})
