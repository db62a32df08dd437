import { graphql } from '@thidua/schema/generated/gql'
import type { OwnAgencyQuery } from '@thidua/schema/generated/graphql'

export const ownAgencyQuery = graphql(/* GraphQL */ `
  query OwnAgency($id: ID!) {
    agency(id: $id) {
      id
      name
      validUntil
      people {
        ...Membership_all @unmask
      }
      reports {
        id
        roundId
        roundName
        state
      }
    }
  }
`)

export type OwnAgency = NonNullable<OwnAgencyQuery['agency']>
