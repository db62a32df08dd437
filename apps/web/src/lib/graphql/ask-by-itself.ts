import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { byItselfHeader } from '@thidua/schema/http/live'
import { apolloClient } from './apollo-client.ts'

/**
 * Asks anew because something happened, not because somebody asked: whoever shows the answer follows the cache, and the
 * session does not last longer for it. `apart`: an answer that leaves the cache, and so the page, as it is.
 */
export async function askByItself<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  apart = false,
): Promise<Data | null> {
  const { data } = await apolloClient.query<Data, OperationVariables>({
    query,
    variables,
    fetchPolicy: apart ? 'no-cache' : 'network-only',
    context: { headers: { [byItselfHeader]: '1' } },
  })
  return data ?? null
}
