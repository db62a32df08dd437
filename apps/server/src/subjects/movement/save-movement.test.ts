import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Saved {
  readonly __typename: string
  readonly data?: {
    id: string
    name: string
    lastChange: string
    launchDocument: { id: string; issuer: string } | null
  }
  readonly issues?: readonly { path: string; rule: string }[]
}

const save = async (person: PersonName, input: string): Promise<Saved> =>
  (
    await server.data<{ saveMovement: Saved }>(
      person,
      `mutation { saveMovement(input: { kind: thematic, scope: "Toàn tỉnh", aims: "Mục tiêu", ${input} }) { __typename
        ... on MutationSaveMovementSuccess { data { id name lastChange launchDocument { id issuer } } }
        ... on ValidationError { issues { path rule } } } }`,
    )
  ).saveMovement

it('makes and changes a movement, its launching document from the registry or new', async () => {
  const made = await save(
    'compiler',
    `name: "Học tập và làm theo", fromYear: 2026, launchDocument: { type: "KH", number: "15/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Quảng Ngãi", subject: "Phát động" }`,
  )
  expect(made.data).toMatchObject({ name: 'Học tập và làm theo', launchDocument: {} })
  const { id, lastChange, launchDocument } = made.data as NonNullable<Saved['data']>
  // The same number and issuer is the same document, however it is written.
  const same = await save(
    'administrator',
    `name: "Học tập và làm theo", fromYear: 2027, launchDocument: { type: "KH", number: "15/kh-ubnd", issuer: "UBND tỉnh Quảng Ngãi", subject: "" }`,
  )
  expect(same.data?.launchDocument?.id).toBe(launchDocument?.id)
  const changed = await save(
    'compiler',
    `id: "${id}", lastChange: "${lastChange}", name: "Học tập", fromYear: 2026, toYear: 2030, launchDocumentId: "${launchDocument?.id}"`,
  )
  expect(changed.data).toMatchObject({ name: 'Học tập', launchDocument: { id: launchDocument?.id } })
  expect(
    await save('administrator', `id: "${id}", lastChange: "${lastChange}", name: "Khác", fromYear: 2026`),
  ).toMatchObject({
    __typename: 'AdministrationConflictError',
  })
  const { rows } = await server.database.pool.query<{ slug: string }>(
    `SELECT slug FROM movement WHERE from_year >= 2026 ORDER BY from_year`,
  )
  expect(rows.map(({ slug }) => slug)).toEqual(['hoc-tap-va-lam-theo', 'hoc-tap-va-lam-theo-2'])
  const found = await server.data(
    'compiler',
    `{ movements(search: "hoc tap va", sort: name) { totalCount edges { node { name } } } registryDocuments(search: "15/kh") { number } }`,
  )
  expect(found).toEqual({
    movements: { totalCount: 1, edges: [{ node: { name: 'Học tập và làm theo' } }] },
    registryDocuments: [{ number: '15/KH-UBND' }],
  })
})

it('gives two movements that are named at once two addresses', async () => {
  const both = await Promise.all([1, 2].map(() => save('administrator', 'name: "Cùng lúc", fromYear: 2028')))
  expect(both.map(({ __typename }) => __typename)).toEqual([
    'MutationSaveMovementSuccess',
    'MutationSaveMovementSuccess',
  ])
})

it('refuses in rules what will not do, and registers nothing then', async () => {
  expect(
    await save(
      'compiler',
      `name: "=x", fromYear: 2030, toYear: 2026, launchDocument: { type: "KH", number: "16/KH-UBND", issuer: "UBND tỉnh", subject: "" }`,
    ),
  ).toMatchObject({
    issues: [
      { path: 'name', rule: 'formula' },
      { path: 'toYear', rule: 'yearOrder' },
    ],
  })
  expect(await save('compiler', 'name: "x", fromYear: 2030, toYear: 2026')).toMatchObject({
    issues: [{ path: 'toYear', rule: 'yearOrder' }],
  })
  expect(
    await save(
      'compiler',
      'name: "x", fromYear: 2030, launchDocument: { type: "XX", number: "", issuer: "", subject: "" }',
    ),
  ).toMatchObject({
    issues: [
      { path: 'launchDocument.type', rule: 'required' },
      { path: 'launchDocument.number', rule: 'required' },
      { path: 'launchDocument.issuer', rule: 'required' },
    ],
  })
  const { rows } = await server.database.pool.query(`SELECT FROM document WHERE number = '16/KH-UBND'`)
  expect(rows).toEqual([])
})
