import { graphql } from '@thidua/schema/generated/gql'
import type { ReviewPastQuery } from '@thidua/schema/generated/graphql'

export const pastQuery = graphql(/* GraphQL */ `
  query ReviewPast($reportId: ID!) {
    report(id: $reportId) {
      id
      ...ReadReport_report @unmask
      submissions(first: 50) {
        edges {
          node {
            ...ReadReport_submission @unmask
          }
        }
      }
      otherRounds {
        reportId
        roundId
        round
        agency
        state
        submissions
        lastSubmittedAt
        before
      }
    }
  }
`)

/** What is worked out in its own time: texts are compared for it. */
export const alikeQuery = graphql(/* GraphQL */ `
  query AlikeParagraphs($reportId: ID!) {
    alikeParagraphs(reportId: $reportId) {
      place
      path
      text
      share
      lastRound
      reportId
      roundId
      agency
      round
      sourcePath
      sourceText
    }
  }
`)

/** What another report says as it stands, to be compared with. */
export const standingQuery = graphql(/* GraphQL */ `
  query StandingAnswers($reportId: ID!) {
    report(id: $reportId) {
      id
      latestSubmission {
        id
        number
        answers
      }
    }
  }
`)

export type PastReport = NonNullable<ReviewPastQuery['report']>
export type PastSubmission = PastReport['submissions']['edges'][number]['node']
