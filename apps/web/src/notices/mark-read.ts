import type { ApolloClient } from '@apollo/client'
import { graphql } from '@thidua/schema/generated/gql'

const readNotices = graphql(/* GraphQL */ `
  mutation ReadNotices($ids: [ID!], $upTo: ID) {
    readNotices(ids: $ids, upTo: $upTo) {
      __typename
      ... on MutationReadNoticesSuccess {
        data {
          unread
        }
      }
    }
  }
`)

const unreadQuery = graphql(/* GraphQL */ `
  query UnreadNotices {
    unreadNotices
  }
`)

/** Marks notices as read, on the server and on the page; gives whether the server did it. */
export async function markRead(client: ApolloClient, what: { ids?: string[]; upTo?: string }): Promise<boolean> {
  const answer = await client.mutate({ mutation: readNotices, variables: what }).catch(() => null)
  const done = answer?.data?.readNotices
  if (done?.__typename !== 'MutationReadNoticesSuccess') return false
  for (const id of what.ids ?? [])
    client.cache.modify({ id: client.cache.identify({ __typename: 'Notice', id }) ?? '', fields: { read: () => true } })
  client.writeQuery({ query: unreadQuery, data: { __typename: 'Query', unreadNotices: done.data.unread } })
  return true
}
