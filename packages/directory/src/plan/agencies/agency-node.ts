import type { AgencyField } from '../../columns/fields.ts'
import type { ExistingAgency } from '../directory.ts'
import type { Refusal, RowPlace } from '../refusal.ts'
import type { Change } from '../row-plan.ts'
import type { ReadAgency } from './read-agency-row.ts'

/** An agency that is there, or that a row would bring. */
export interface AgencyNode {
  /** As it is stored; of a new one, as its row has it. */
  code: string
  readonly existing: ExistingAgency | null
  /** Rows that mean it; more than one are all refused. */
  readonly rows: LinkedRow[]
  /** The first of these rows, as the person sees them. */
  place: RowPlace | null
}

/** A row with the agencies that it names found. */
export interface LinkedRow {
  readonly read: ReadAgency
  /** Null where the row does not say which agency it is about. */
  readonly node: AgencyNode | null
  parent: AgencyNode | undefined
  predecessors: readonly AgencyNode[] | undefined
  /** What it changes of an agency that is there; empty for one that is new. */
  changes: readonly Change<AgencyField>[]
}

/** The row that an agency comes to be what it is by: one that is not refused. */
export const standingRow = ({ rows }: AgencyNode): LinkedRow | null => {
  const [row, another] = rows
  return row && !another && row.read.refusals.length === 0 ? row : null
}

/** Whether an agency is there when the file has come in. */
export const willBe = (node: AgencyNode): boolean => node.existing !== null || standingRow(node) !== null

/** Whether a row says who the parent is, other than it was. */
export const setsParent = ({ node, parent, changes }: LinkedRow): boolean =>
  parent !== undefined && (node?.existing === null || changes.some(({ field }) => field === 'parentCode'))

export const refuse = ({ read }: LinkedRow, refusal: Refusal): void => {
  read.refusals.push(refusal)
}
