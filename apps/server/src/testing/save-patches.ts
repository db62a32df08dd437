import { randomUUID } from 'node:crypto'
import type { PersonName } from './small-province.ts'
import type { TestServer } from './test-server.ts'

const saveFields = `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) {
  __typename
  ... on SaveFieldsSuccess { state fields { path outcome why value version by at clientSeq } }
  ... on ForbiddenError { why }
  ... on ValidationError { issues { path rule } }
} }`

export const patch = (path: string, value: string, baseVersion = 0, clientSeq = 1) => ({
  path,
  value,
  baseVersion,
  clientSeq,
})

interface Save {
  readonly clientId?: string
  readonly reportId?: string
  readonly source?: string
}

/** Saves patches through the API as they are, right or wrong, and gives the answer whole. */
export async function savePatches(
  server: TestServer,
  person: PersonName,
  patches: readonly object[],
  { clientId = randomUUID(), reportId = server.province.reports.first, source }: Save = {},
): Promise<Record<string, unknown>> {
  const input = { reportId, clientId, patches, ...(source === undefined ? {} : { source }) }
  return (await server.data<{ saveFields: Record<string, unknown> }>(person, saveFields, { input })).saveFields
}

/** The refusal, else the outcome, of each patch. */
export const outcomesOf = (answer: Record<string, unknown>): string[] =>
  (answer['fields'] as { outcome: string; why: string | null }[]).map(({ outcome, why }) => why ?? outcome)
