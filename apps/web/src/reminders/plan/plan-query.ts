import { graphql } from '@thidua/schema/generated/gql'
import type { ReminderPlanQuery } from '@thidua/schema/generated/graphql'

export const planQuery = graphql(/* GraphQL */ `
  query ReminderPlan($roundId: ID!, $view: ReminderPlanView!, $first: Int!, $after: String) {
    roundReminders(roundId: $roundId) {
      id
      plan(view: $view, first: $first, after: $after) {
        totalCount
        edges {
          node {
            reportId
            agencyId
            agency
            block
            stage
            stateSince
            deadline
            why
            remindedAt
            people {
              id
              name
              phone
              role
              copy
              getsMail
              mailboxDead
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** A report of the plan as its lists show it. */
export type Planned = NonNullable<ReminderPlanQuery['roundReminders']>['plan']['edges'][number]['node']
