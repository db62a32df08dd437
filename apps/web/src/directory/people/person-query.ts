import { graphql } from '@thidua/schema/generated/gql'
import type { PersonPageQuery } from '@thidua/schema/generated/graphql'

export const personQuery = graphql(/* GraphQL */ `
  query PersonPage($id: ID!) {
    person(id: $id) {
      ...Person_all @unmask
    }
    blocks(current: true) {
      id
      name
    }
    setup {
      mails
    }
  }
`)

graphql(/* GraphQL */ `
  fragment Person_all on Person {
    id
    lastChange
    name
    email
    phone
    administrator
    deactivatedAt
    mailboxDead
    signedInAt
    hasPassword
    hasSecondFactor
    memberships {
      ...Membership_all @unmask
    }
  }
`)

export type ShownPerson = NonNullable<PersonPageQuery['person']>
export type BlockChoice = PersonPageQuery['blocks'][number]
