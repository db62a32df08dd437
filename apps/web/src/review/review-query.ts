import { graphql } from '@thidua/schema/generated/gql'
import type { ReviewPageQuery } from '@thidua/schema/generated/graphql'

/** What the host's people share about a report; every act of reading brings it, so that the pages follow. */
graphql(/* GraphQL */ `
  fragment Reading_report on Report {
    id
    reviewer {
      id
      name
    }
    reading {
      drafts {
        id
        submissionId
        place
        path
        start
        end
        quote
        text
        level
        version
        by
        byId
        at
      }
      notes {
        id
        text
        by
        at
      }
      proposals {
        id
        act
        submissionId
        remarkIds
        places
        word
        by
        byId
        at
      }
      assignments {
        id
        reader
        by
        at
      }
      passes {
        item
        submission
        by
        at
      }
      present {
        id
        name
      }
    }
  }
`)

/** A report as the host's pages read it: what acts change, what is shared about it, and whose it is. */
graphql(/* GraphQL */ `
  fragment ReadReport_report on Report {
    id
    ...ReportAct_report @unmask
    ...Reading_report @unmask
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
  }
`)

/** One submission as they read it. */
graphql(/* GraphQL */ `
  fragment ReadReport_submission on Submission {
    id
    number
    reference
    submittedAt
    submittedBy
    reason
    answers
  }
`)

/** What every act of reading answers: the report as it is now, with what is shared about it, or why not. */
graphql(/* GraphQL */ `
  fragment ReadingAct_result on ReportActResult {
    ...ReportAct_result @unmask
    ... on ReportActSuccess {
      report {
        id
        ...Reading_report @unmask
      }
    }
  }
`)

export const reviewQuery = graphql(/* GraphQL */ `
  query ReviewPage($reportId: ID!) {
    report(id: $reportId) {
      id
      contacts {
        role
        name
        email
      }
      ...ReadReport_report @unmask
      ...LetterPreview_report
      submissions(first: 2) {
        edges {
          node {
            ...ReadReport_submission @unmask
            entry {
              channel
              enteredAt
            }
          }
        }
      }
      latestSubmission {
        id
        evidence {
          ...ReportAct_file @unmask
        }
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
