import { graphql } from '@thidua/schema/generated/gql'

/** The receipt of what was sent last. */
export const receiptQuery = graphql(/* GraphQL */ `
  query ReceiptPage($id: ID!) {
    report(id: $id) {
      id
      deadline
      late
      extensions {
        ...ReportAct_extension @unmask
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
        filesSha256
        entry {
          channel
          enteredAt
        }
        evidence {
          ...ReportAct_file @unmask
        }
        reason
      }
    }
  }
`)
