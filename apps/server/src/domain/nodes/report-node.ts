import type { ExtensionEffect } from '@thidua/schema/report/extension-effects'
import type { ReportState } from '@thidua/schema/states'
import type { RawJson } from '#lib/raw-json.ts'
import type { AgencyNode } from './agency-node.ts'
import type { RemarkNode } from './remark-node.ts'
import type { RoundNode } from './round-node.ts'
import type { SubmissionNode } from './submission-node.ts'

/** What a report's own page reads beyond a list's row; null where the viewer has no right to it. */
export interface ReportDetail {
  readonly draft: RawJson | null
  readonly latestSubmission: SubmissionNode | null
  readonly remarks: readonly RemarkNode[]
  readonly reopenedPlaces: readonly string[] | null
  readonly extensions: readonly ExtensionNode[]
}

/** Why nobody asks for a report any more: its agency was taken out of the round, or the round was cancelled. */
export interface ClosingNode {
  readonly why: 'withdrawn' | 'cancelled'
  readonly reason: string
}

export interface ExtensionNode {
  readonly id: string
  /** Null: the extension before it was taken back. */
  readonly deadline: string | null
  readonly reason: string
  readonly effects: readonly ExtensionEffect[]
  readonly approvedBy: string
  readonly approvedAt: string
}

/** A report as resolvers get it: a row of a list, with its detail when the statement read that too. */
export interface ReportNode {
  readonly id: string
  readonly state: ReportState
  readonly stateSince: string
  /** The version of the template that it is written on; what was sent names its own. */
  readonly templateId: string
  readonly agency: AgencyNode
  readonly round: RoundNode
  readonly deadline: string
  readonly late: boolean
  readonly submissionCount: number
  readonly firstSubmittedAt: string | null
  readonly lastSubmittedAt: string | null
  readonly lastWrittenAt: string | null
  readonly openedByHost: boolean
  /** Who of the host is to read it, by name. */
  readonly reviewerId: string | null
  readonly answeredItems: number | null
  /** Null while the report is asked for. */
  readonly closed: ClosingNode | null
  readonly detail?: ReportDetail
}
