import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { longestRowWaitMs } from '#lib/turns/waiting.ts'
import { emailOf, password } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

/** More than a pool has connections. */
const crowd = 24

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ logLevel: 'silent' })
  await server.cookieOf('clerk')
  await server.cookieOf('neighbour')
})
afterAll(() => server.close())

/** What one request came to: its status, and how the act went or why it failed. */
async function act(person: 'clerk' | 'neighbour', query: string, input: object): Promise<string> {
  const answer = await server.post('/graphql', { query, variables: { input } }, await server.cookieOf(person))
  const { data, errors } = answer.json<{
    data?: Record<string, { __typename: string }> | null
    errors?: { extensions: { code: string } }[]
  }>()
  return `${answer.statusCode} ${errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0]?.__typename}`
}

const save = (person: 'clerk' | 'neighbour', reportId: string) =>
  act(person, 'mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename } }', {
    reportId,
    clientId: randomUUID(),
    patches: [{ path: 'I.1/narrative', value: 'chữ', baseVersion: 0, clientSeq: 1 }],
  })

const submit = (reportId: string) =>
  act('clerk', 'mutation Submit($input: SubmitReportInput!) { submitReport(input: $input) { __typename } }', {
    reportId,
    idempotencyKey: randomUUID(),
  })

it('more people who submit than there are connections, in a server just started, are all answered', async () => {
  await server.database.pool.query(`UPDATE report SET state = 'DRAFTING'`)
  const answers = await Promise.all(Array.from({ length: crowd }, () => submit(server.province.reports.first)))
  expect(new Set(answers)).toEqual(new Set(['200 ValidationError']))
})

it('a report that somebody holds stops its own people for some seconds, and nobody else', async () => {
  const { first, second } = server.province.reports
  const holder = await server.database.pool.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [first])
  const stuck = Array.from({ length: crowd / 2 }, () => save('clerk', first))
  expect(await save('neighbour', second)).toBe('200 SaveFieldsSuccess')
  expect(new Set(await Promise.all(stuck))).toEqual(new Set(['503 UNAVAILABLE']))
  await holder.query('ROLLBACK')
  holder.release()
  expect(await save('clerk', first)).toBe('200 SaveFieldsSuccess')
})

it('people who save in a report that somebody holds take no connection from others', async () => {
  const { first, second } = server.province.reports
  const holder = await server.database.pool.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [first])
  const stuck = Array.from({ length: crowd }, () => save('clerk', first))
  // No longer than those who wait may: a slow machine has fewer rounds.
  const began = performance.now()
  for (let round = 0; round < 5 && performance.now() - began < longestRowWaitMs / 2; round++) {
    expect(await save('neighbour', second)).toBe('200 SaveFieldsSuccess')
    expect(server.database.writes.waitingCount).toBe(0)
  }
  await holder.query('ROLLBACK')
  holder.release()
  expect(new Set(await Promise.all(stuck))).toEqual(new Set(['200 SaveFieldsSuccess']))
})

it('people who wait for a connection get one as soon as one is free', async () => {
  const { writes } = server.database
  const held = await Promise.all(Array.from({ length: writes.options.max }, () => writes.connect()))
  const waiting = save('neighbour', server.province.reports.second)
  await expect.poll(() => writes.waitingCount).toBeGreaterThan(0)
  for (const client of held) client.release()
  expect(await waiting).toBe('200 SaveFieldsSuccess')
})

it('a sign-in that waits too long is told to come again, not that something broke', async () => {
  const holder = await server.database.pool.connect()
  await holder.query('BEGIN')
  await holder.query('LOCK TABLE account IN ACCESS EXCLUSIVE MODE')
  const answer = await server.post('/api/auth/sign-in/email', { email: emailOf('head'), password })
  expect([answer.statusCode, answer.json()]).toEqual([503, { code: 'UNAVAILABLE' }])
  await holder.query('ROLLBACK')
  holder.release()
})
