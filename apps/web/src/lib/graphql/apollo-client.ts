import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import { ErrorLink } from '@apollo/client/link/error'
import { BaseHttpLink } from '@apollo/client/link/http'
import { createQueryPreloader } from '@apollo/client/react'
import { relayStylePagination } from '@apollo/client/utilities'
import possible from '@thidua/schema/generated/possible-types'
import { keptAnswers } from '../offline/kept-answers.ts'
import { reachServer } from '../reach-server.ts'
import { lookAtSession } from '../session/session.ts'
import { isSignedOut } from './is-signed-out.ts'

/** In production the server runs only the operations of this build, named by their hash. */
const trustedDocuments = new ApolloLink((operation, forward) => {
  const hash = (operation.query as { __meta__?: { hash?: string } }).__meta__?.hash
  if (hash && import.meta.env.PROD) {
    operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hash }
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } })
  }
  return forward(operation)
})

const signedOut = new ErrorLink(({ error }) => {
  // Not taken at its word: a request of before signing in again may be answered after it.
  if (isSignedOut(error)) void lookAtSession()
})

export const apolloClient = new ApolloClient({
  cache: new InMemoryCache({
    possibleTypes: possible.possibleTypes,
    typePolicies: {
      // One person a page: signing in as another loads the page anew.
      Viewer: { keyFields: false },
      CommendationForm: { keyFields: ['key'] },
      // Counts and rows have no identity of their own.
      Dashboard: { merge: true },
      DashboardCounts: { merge: true },
      // One report is found once a kind, and each time by other words.
      SearchResult: { keyFields: false },
      FoundReport: { keyFields: false },
      Setup: { keyFields: [] },
      OwnSettings: { keyFields: [] },
      Query: {
        fields: {
          administrationChanges: relayStylePagination(['subject', 'id']),
          agencies: relayStylePagination(['search', 'filter', 'sort', 'descending']),
          documents: relayStylePagination(['search', 'type', 'standing', 'sort', 'descending']),
          figureCatalogue: relayStylePagination(['search', 'standing', 'sort', 'descending']),
          people: relayStylePagination(['search', 'filter']),
          administeredRounds: relayStylePagination(['search', 'movementId', 'phases', 'sort', 'descending']),
          movements: relayStylePagination(['search', 'sort']),
          notices: relayStylePagination(['unread']),
          search: relayStylePagination(['words', 'apart', 'filter']),
        },
      },
      AdministeredRound: { fields: { agencies: relayStylePagination(['search', 'view']) } },
      RoundReminders: { fields: { plan: relayStylePagination(['view']) } },
      Reminder: { fields: { rows: relayStylePagination() } },
      Round: { fields: { reports: relayStylePagination(['filter']) } },
    },
  }),
  link: ApolloLink.from([
    signedOut,
    keptAnswers,
    trustedDocuments,
    new BaseHttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: reachServer }),
  ]),
  dataMasking: true,
})

/** Starts a page's one query in its route's loader, before the page itself has arrived. */
export const preloadQuery = createQueryPreloader(apolloClient)
