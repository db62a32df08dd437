import { graphql } from '@thidua/schema/generated/gql'
import type { MovementYearsPageQuery } from '@thidua/schema/generated/graphql'

export const yearsQuery = graphql(/* GraphQL */ `
  query MovementYearsPage($id: ID!) {
    movementYears(id: $id) {
      movement {
        id
        name
        fromYear
        toYear
      }
      rounds {
        id
        name
        opensAt
        due
        submitted
        onTime
        late
        missing
        accepted
      }
      items {
        roundId
        item
        number
        name
        nameEn
        content
        none
        missing
      }
      commendations {
        roundId
        form
        formName
        formNameEn
        level
        kind
        decided
      }
      models {
        roundId
        stage
        blockId
        count
      }
      inspections {
        roundId
        kind
        count
      }
      blocks {
        roundId
        blockId
        block
        due
        onTime
      }
    }
  }
`)

export type Years = NonNullable<MovementYearsPageQuery['movementYears']>
