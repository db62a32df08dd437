import { endedQuery } from '#answers/ended-documents.ts'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { kept } from '#lib/offline/kept-answers.ts'
import { returnedQuery } from '../check/returned-query.ts'
import { historyQuery } from '../history/history-query.ts'
import { receiptQuery } from '../receipt/receipt-query.ts'

/** Asks for what a report's other pages show, one after the other, so that this device has it. */
export async function bringOtherPages(reportId: string): Promise<void> {
  const variables = { id: reportId }
  const newest = { fetchPolicy: 'network-only', ...kept } as const
  await apolloClient.query({ query: historyQuery, variables, ...newest })
  await apolloClient.query({ query: endedQuery, ...newest })
  await apolloClient.query({ query: receiptQuery, variables, ...newest })
  await apolloClient.query({ query: returnedQuery, variables, ...newest })
}
