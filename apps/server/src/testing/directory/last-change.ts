import type { PersonName } from '../small-province.ts'
import type { TestServer } from '../test-server.ts'

export interface ReadChange {
  readonly id: string
  readonly by: string | null
  readonly act: string
  readonly note: string | null
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[]
}

/** The history of one thing that is administered, as an administrator reads it: the latest first. */
export async function changesOf(
  server: TestServer,
  subject: 'agency' | 'person',
  id: string,
  reader: PersonName = 'administrator',
): Promise<ReadChange[]> {
  const { administrationChanges } = await server.data<{ administrationChanges: { edges: { node: ReadChange }[] } }>(
    reader,
    `{ administrationChanges(subject: ${subject}, id: "${id}") { edges { node { id by act note fields { field before after } } } } }`,
  )
  return administrationChanges.edges.map(({ node }) => node)
}

/** As an input writes it: `lastChange: "…"`. */
export async function lastChange(server: TestServer, subject: 'agency' | 'person', id: string): Promise<string> {
  const [latest] = await changesOf(server, subject, id)
  return `lastChange: ${latest ? `"${latest.id}"` : 'null'}`
}
