import { graphql } from '@thidua/schema/generated/gql'
import type { PreparedRoundFragment } from '@thidua/schema/generated/graphql'

/** What the page of a round reads of it; every act on it answers this, so that all parts of the page follow. */
graphql(/* GraphQL */ `
  fragment PreparedRound on AdministeredRound {
    id
    phase
    name
    kind
    lastChange
    opensOn
    opensAtHour
    agencyDeadline
    compilerDeadline
    periodFrom
    periodUntil
    figuresUntil
    legalBasis
    sendingMethod
    frequency
    guidance
    releases
    cancelledReason
    asked
    ended
    submitted
    movement {
      id
      name
    }
    hostAgency {
      id
      name
    }
    requestDocument {
      id
      number
      issuer
      ...DocumentFile_document @unmask
    }
    template {
      id
      name
      version
    }
    blocks {
      block {
        id
        name
      }
      asked
      withoutWriters
      readers
    }
  }
`)

export type PreparedRound = PreparedRoundFragment
