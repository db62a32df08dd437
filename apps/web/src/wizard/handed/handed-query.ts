import { graphql } from '@thidua/schema/generated/gql'
import type { HandedSectionsQuery } from '@thidua/schema/generated/graphql'

/** What of a report was handed to colleagues, and what came back. */
export const handedQuery = graphql(/* GraphQL */ `
  query HandedSections($id: ID!) {
    report(id: $id) {
      id
      handedSections {
        id
        path
        toName
        word
        by
        at
        expiresAt
        open
        answers {
          id
          text
          base
          at
          decision
        }
      }
    }
  }
`)

export type HandedSection = NonNullable<NonNullable<HandedSectionsQuery['report']>['handedSections']>[number]
