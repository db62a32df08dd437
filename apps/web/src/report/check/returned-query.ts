import { graphql } from '@thidua/schema/generated/gql'

/** What was returned: the submission and the remarks on it. */
export const returnedQuery = graphql(/* GraphQL */ `
  query ReturnedSubmission($id: ID!) {
    report(id: $id) {
      id
      remarks {
        id
        submission
        place
        path
        quote
        text
        level
        answer
        answerText
      }
      latestSubmission {
        id
        number
        answers
      }
    }
  }
`)
