import { graphql } from '@thidua/schema/generated/gql'

/** What the host's people share about a report, as it is now. */
export const readingNow = graphql(/* GraphQL */ `
  query ReadingNow($reportId: ID!) {
    report(id: $reportId) {
      id
      ...Reading_report @unmask
    }
  }
`)
