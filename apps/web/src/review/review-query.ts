import { graphql } from '@thidua/schema/generated/gql'
import type { ReviewPageQuery } from '@thidua/schema/generated/graphql'

export const reviewQuery = graphql(/* GraphQL */ `
  query ReviewPage($reportId: ID!) {
    report(id: $reportId) {
      id
      contacts {
        role
        name
        email
      }
      ...ReportAct_report @unmask
      ...Reading_report @unmask
      ...LetterPreview_report
      agency {
        id
        name
        block {
          id
          name
        }
      }
      outline
      round {
        id
        name
        agencyDeadline
        compilerDeadline
        releases
        hostAgency {
          id
        }
        movement {
          id
          name
        }
      }
      submissions(first: 2) {
        edges {
          node {
            id
            number
            reference
            submittedAt
            submittedBy
            reason
            answers
          }
        }
      }
      latestSubmission {
        id
        figures {
          item
          key
          label
          unit
          value
          numerator
          denominator
          quote
          quotePath
        }
        plans {
          item
          rowId
          differs
        }
        citations {
          item
          path
          quote
          number
          issuedOn
          issuer
          differs
          document {
            type
            issuedOn
          }
        }
      }
    }
  }
`)

export type ReviewedReport = NonNullable<ReviewPageQuery['report']>
export type SentSubmission = ReviewedReport['submissions']['edges'][number]['node']
export type SentRemark = ReviewedReport['remarks'][number]
