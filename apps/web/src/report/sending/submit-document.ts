import { graphql } from '@thidua/schema/generated/gql'

/** Sends a report. */
export const submitReport = graphql(/* GraphQL */ `
  mutation SubmitReport($input: SubmitReportInput!) {
    result: submitReport(input: $input) {
      __typename
      ... on SubmitReportSuccess {
        report {
          id
          ...ReportAct_report
        }
      }
      ...ReportAct_error @unmask
    }
  }
`)
