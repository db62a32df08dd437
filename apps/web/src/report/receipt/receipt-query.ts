import { graphql } from '@thidua/schema/generated/gql'

/** The receipt of what was sent last. */
export const receiptQuery = graphql(/* GraphQL */ `
  query ReceiptPage($id: ID!) {
    report(id: $id) {
      id
      deadline
      late
      extensions {
        id
        deadline
        reason
        effects
        approvedBy
        approvedAt
      }
      agency {
        id
        name
      }
      round {
        id
        name
        hostAgency {
          id
          name
        }
        movement {
          id
          name
        }
      }
      latestSubmission {
        id
        number
        reference
        submittedAt
        submittedBy
        deadline
        late
        sha256
        reason
      }
    }
  }
`)
