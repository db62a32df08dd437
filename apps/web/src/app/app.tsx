import { ApolloProvider } from '@apollo/client/react'
import { RouterProvider } from 'react-router/dom'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { registerWorker } from '#lib/offline/register-worker.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { router } from './router.tsx'

/** The signed-in app; its words load while the router asks for the first page. */
export async function start() {
  registerWorker()
  await loadMessages('app')
  return (
    <ApolloProvider client={apolloClient}>
      <RouterProvider router={router} />
    </ApolloProvider>
  )
}
