import { graphql } from '@thidua/schema/generated/gql'

/** What the agency, or each of those whose work it took over, answered in the round before. */
export const previousQuery = graphql(/* GraphQL */ `
  query PreviousAnswers($id: ID!) {
    report(id: $id) {
      id
      agency {
        id
      }
      previousSubmissions {
        agency {
          id
          name
        }
        submission {
          id
          reference
          submittedAt
          answers
          outline
        }
      }
    }
  }
`)
