import { graphql } from '@thidua/schema/generated/gql'
import type { AskedRow_AskedFragment } from '@thidua/schema/generated/graphql'

graphql(/* GraphQL */ `
  fragment AskedRow_asked on AskedAgency {
    agency {
      id
      name
      block {
        id
        name
      }
      successors {
        id
        name
      }
    }
    reportId
    state
    ended
    withoutWriters
    withdrawnReason
    extendedTo
  }
`)

/** One agency of a round, as its row reads it. */
export type Asked = AskedRow_AskedFragment
