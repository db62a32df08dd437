import { graphql } from '@thidua/schema/generated/gql'

/** Takes a file out of a draft, or out of what is to be entered. */
export const removeEvidence = graphql(/* GraphQL */ `
  mutation RemoveEvidence($reportId: ID!, $evidenceId: ID!) {
    result: removeEvidence(reportId: $reportId, evidenceId: $evidenceId) {
      ...ReportAct_result @unmask
    }
  }
`)
