import { randomUUID } from 'node:crypto'
import type { PersonName } from './small-province.ts'
import type { TestServer } from './test-server.ts'

/** Saves fields of a draft through the API, each on the version it has now. */
export async function writeDraft(
  server: TestServer,
  person: PersonName,
  reportId: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const { report } = await server.data<{ report: { draft: Record<string, { version: number }> } }>(
    person,
    'query Draft($id: ID!) { report(id: $id) { draft } }',
    { id: reportId },
  )
  const patches = Object.entries(fields).map(([path, value], index) => ({
    path,
    value,
    baseVersion: report.draft[path]?.version ?? 0,
    clientSeq: index + 1,
  }))
  const { saveFields } = await server.data<{ saveFields: { __typename: string } }>(
    person,
    'mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename } }',
    { input: { reportId, clientId: randomUUID(), patches } },
  )
  if (saveFields.__typename !== 'SaveFieldsSuccess') throw new Error(`a draft was not saved: ${saveFields.__typename}`)
}
