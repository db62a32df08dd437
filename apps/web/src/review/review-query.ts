import { graphql } from '@thidua/schema/generated/gql'
import type { ReviewPageQuery } from '@thidua/schema/generated/graphql'

/** What an act on a report changes; the answer of every act brings it, so that the page follows. */
graphql(/* GraphQL */ `
  fragment ReviewActs_report on Report {
    id
    state
    stateSince
    deadline
    late
    submissionCount
    openedByHost
    reopenedPlaces
    remarks {
      id
      submission
      place
      path
      quote
      text
      level
      state
      by
      at
      answer
      answerText
    }
    events {
      id
      act
      by
      at
    }
    extensions {
      id
      deadline
      reason
      approvedBy
      approvedAt
    }
  }
`)

export const reviewQuery = graphql(/* GraphQL */ `
  query ReviewPage($reportId: ID!) {
    report(id: $reportId) {
      id
      firstSubmittedAt
      contacts {
        role
        name
        email
      }
      ...ReviewActs_report @unmask
      ...LetterPreview_report
      agency {
        id
        name
        block {
          id
          name
        }
      }
      round {
        id
        name
        agencyDeadline
        outline
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
