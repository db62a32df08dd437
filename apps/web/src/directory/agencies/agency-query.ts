import { graphql } from '@thidua/schema/generated/gql'
import type { AgencyPageQuery } from '@thidua/schema/generated/graphql'

export const agencyQuery = graphql(/* GraphQL */ `
  query AgencyPage($id: ID!) {
    agency(id: $id) {
      ...Agency_all @unmask
      people {
        ...Membership_all @unmask
      }
      reports {
        id
        roundId
        roundName
        state
        writes
        reads
      }
    }
    blocks(current: true) {
      id
      name
    }
  }
`)

graphql(/* GraphQL */ `
  fragment Agency_all on Agency {
    id
    lastChange
    code
    electronicCode
    name
    shortName
    symbol
    kind
    superiorLine
    letterPlace
    headPost
    regime
    validFrom
    validUntil
    block {
      id
      name
    }
    parent {
      id
      name
    }
    predecessors {
      id
      name
    }
    successors {
      id
      name
    }
  }
`)

export type ShownAgency = NonNullable<AgencyPageQuery['agency']>
export type BlockChoice = AgencyPageQuery['blocks'][number]
