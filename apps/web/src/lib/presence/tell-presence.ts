import { graphql } from '@thidua/schema/generated/gql'
import type { TellPresenceMutation, TellPresenceMutationVariables } from '@thidua/schema/generated/graphql'
import { byItselfHeader } from '@thidua/schema/http/live'
import { apolloClient } from '../graphql/apollo-client.ts'
import { isSignedIn } from '../session/session.ts'

const tellPresenceMutation = graphql(/* GraphQL */ `
  mutation TellPresence($reportId: ID!, $tab: ID!, $place: String, $left: Boolean) {
    tellPresence(reportId: $reportId, tab: $tab, place: $place, left: $left) {
      ... on Present {
        reportId
        writers {
          personId
          name
          place
        }
      }
    }
  }
`)

/** A colleague who has the draft open, and where in it. */
export type Writer = Extract<TellPresenceMutation['tellPresence'], { __typename: 'Present' }>['writers'][number]

/**
 * Tells that this tab has a draft open, or has just left it, and hears who else has; null where nobody answers. It keeps
 * no session open, and goes through while a page goes away.
 */
export async function tellPresence(variables: TellPresenceMutationVariables): Promise<readonly Writer[] | null> {
  if (!isSignedIn()) return null
  try {
    const { data } = await apolloClient.mutate({
      mutation: tellPresenceMutation,
      variables,
      fetchPolicy: 'no-cache',
      context: { headers: { [byItselfHeader]: '1' }, fetchOptions: { keepalive: true } },
    })
    return data?.tellPresence.__typename === 'Present' ? data.tellPresence.writers : null
  } catch {
    return null
  }
}
