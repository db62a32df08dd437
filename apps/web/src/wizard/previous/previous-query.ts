import { graphql } from '@thidua/schema/generated/gql'

/** What the agency, or the one before it, answered in the round before. */
export const previousQuery = graphql(/* GraphQL */ `
  query PreviousAnswers($id: ID!) {
    report(id: $id) {
      id
      previousSubmission {
        id
        reference
        submittedAt
        answers
        outline
      }
    }
  }
`)
