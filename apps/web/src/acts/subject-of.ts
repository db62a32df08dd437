import type { ReportSubject } from '@thidua/schema/permissions'
import { reportSubject } from '@thidua/schema/report/report-subject'

/** What of a report, as the host's pages ask for it, decides on who may do what with it. */
export interface RightsOf {
  readonly agency: { readonly id: string; readonly block: { readonly id: string } | null }
  readonly round: { readonly id: string; readonly releases: boolean; readonly hostAgency: { readonly id: string } }
  readonly state: ReportSubject['state']
  readonly submissionCount: number
  readonly openedByHost: boolean
  readonly closed: object | null
  readonly reviewer: { readonly id: string } | null
}

/** What the table of rights asks about the report. */
export const subjectOf = (report: RightsOf): ReportSubject =>
  reportSubject({ ...report, reviewerId: report.reviewer?.id ?? null })
