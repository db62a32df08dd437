import type { ReportState } from '@thidua/schema/states'
import type { BlockNode } from '#domain/nodes/agency-node.ts'

export interface Counts {
  readonly due: number
  readonly submitted: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly overdue: number
  readonly returned: number
  readonly accepted: number
  readonly nil: number
}

export interface LatenessBucket {
  readonly label: string
  readonly fromDays: number
  readonly toDays: number | null
  readonly count: number
  /** Of these, how many the host still waits for. */
  readonly missing: number
}

export interface DashboardItem {
  readonly item: string
  readonly content: number
  readonly none: number
  readonly missing: number
  readonly notSubmitted: number
}

export interface HeatMapRow {
  readonly reportId: string
  readonly agencyName: string
  readonly blockName: string
  readonly state: ReportState
  readonly answers: string
}

/** A round counted, ready as the API gives it. */
export interface DashboardNode {
  readonly totals: Counts
  readonly blocks: readonly { readonly block: BlockNode; readonly counts: Counts }[]
  readonly lateness: readonly LatenessBucket[]
  readonly items: readonly DashboardItem[]
  readonly heatMap: readonly HeatMapRow[]
}
