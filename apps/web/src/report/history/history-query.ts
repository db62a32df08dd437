import { graphql } from '@thidua/schema/generated/gql'

/** A draft’s change log, a page of it, and what the host entered for the agency meanwhile. */
export const historyQuery = graphql(/* GraphQL */ `
  query HistoryPage($id: ID!, $after: String) {
    report(id: $id) {
      id
      submissions(first: 50) {
        edges {
          node {
            id
            submittedAt
            submittedBy
            entry {
              channel
              enteredAt
            }
          }
        }
      }
      changes(first: 50, after: $after) {
        edges {
          node {
            id
            path
            oldValue
            newValue
            by
            at
            source
            lost
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)
