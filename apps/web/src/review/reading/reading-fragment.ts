import { graphql } from '@thidua/schema/generated/gql'

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
