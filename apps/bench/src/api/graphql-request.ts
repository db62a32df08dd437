import { sha256 } from './bench-documents.ts'
import type { HttpRequest } from './http-slice.ts'

/** A trusted document as the web app sends it: by its hash. */
export const graphqlRequest = (document: string, variables: object, cookie: string): HttpRequest => ({
  path: '/graphql',
  method: 'POST',
  headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(document) } } }),
})
