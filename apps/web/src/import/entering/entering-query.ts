import { graphql } from '@thidua/schema/generated/gql'
import type { EnteringPageQuery } from '@thidua/schema/generated/graphql'

export const enteringQuery = graphql(/* GraphQL */ `
  query EnteringPage($reportId: ID!) {
    report(id: $reportId) {
      id
      state
      submissionCount
      openedByHost
      lastSubmittedAt
      closed {
        why
        reason
      }
      reviewer {
        id
      }
      agency {
        id
        name
        symbol
        headPost
        block {
          id
        }
      }
      outline
      evidenceToEnter {
        id
        place
        name
        kind
        bytes
        by
        at
      }
      round {
        id
        name
        kind
        opensAt
        compilerDeadline
        releases
        hostAgency {
          id
        }
        movement {
          id
          fromYear
          toYear
        }
        requestDocument {
          id
          issuedOn
        }
      }
      ...LetterPreview_report
    }
  }
`)

export type EnteredReport = NonNullable<EnteringPageQuery['report']>

export const enterReport = graphql(/* GraphQL */ `
  mutation EnterReport($input: EnterReportInput!) {
    result: enterReport(input: $input) {
      ...ReportAct_result @unmask
    }
  }
`)
