import { graphql } from '@thidua/schema/generated/gql'

/** The compiled letters that the agency issued itself and that its report can take over. */
export const issuedQuery = graphql(/* GraphQL */ `
  query IssuedBelow($id: ID!) {
    report(id: $id) {
      id
      issuedBelow {
        id
        reference
        round
        letterNumber
        issuedOn
      }
    }
  }
`)

/** What they say to one item. */
export const issuedAnswersQuery = graphql(/* GraphQL */ `
  query IssuedAnswers($id: ID!, $item: ID!) {
    report(id: $id) {
      id
      issuedBelow {
        id
        submittedAt
        answers(item: $item)
        rows(item: $item) {
          answers
          leftOut
        }
      }
    }
  }
`)
