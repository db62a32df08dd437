import type { ReportSubject } from '../permissions.ts'

/** What of a report decides on who may do what with it, as pages and the server have it. */
interface RightsOf {
  readonly agency: { readonly id: string; readonly block: { readonly id: string } | null }
  readonly round: { readonly id: string; readonly releases?: boolean; readonly hostAgency: { readonly id: string } }
  readonly state: ReportSubject['state']
  readonly submissionCount: number
  readonly openedByHost: boolean
  readonly closed: object | null
  readonly reviewerId?: string | null
}

/** What the table of rights asks about a report. */
export const reportSubject = ({
  agency,
  round,
  state,
  submissionCount,
  openedByHost,
  closed,
  reviewerId = null,
}: RightsOf): ReportSubject => ({
  roundId: round.id,
  agencyId: agency.id,
  blockId: agency.block?.id ?? null,
  hostAgencyId: round.hostAgency.id,
  state,
  submissions: submissionCount,
  opened: openedByHost,
  closed: closed !== null,
  reviewerId,
  releases: round.releases ?? false,
})
