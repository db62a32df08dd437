import { graphql } from '@thidua/schema/generated/gql'
import type { RowsToActOnQuery } from '@thidua/schema/generated/graphql'

export const rowsQuery = graphql(/* GraphQL */ `
  query RowsToActOn($roundId: ID!, $reportIds: [ID!], $filter: ReportFilter) {
    rowsToActOn(roundId: $roundId, reportIds: $reportIds, filter: $filter) {
      reportId
      agencyName
      state
      deadline
      submissionId
      opened
      openRemarks
      reviewerId
      extensionId
    }
    roundReaders(roundId: $roundId) {
      id
      name
      waiting
    }
  }
`)

export type ActedRow = RowsToActOnQuery['rowsToActOn'][number]
export type RoundReader = RowsToActOnQuery['roundReaders'][number]
