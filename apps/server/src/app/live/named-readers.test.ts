import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type OpenedStream, openStream } from '#testing/live/open-stream.ts'
import { ofReport, whoHears } from '#testing/live/who-hears.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let url: string
beforeAll(async () => {
  server = await startTestServer()
  url = await server.app.listen({ host: '127.0.0.1', port: 0 })
  await server.events.start()
})
afterAll(() => server.close())

const opened: OpenedStream[] = []
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close()
})

async function open(person: PersonName): Promise<OpenedStream> {
  const stream = await openStream(url, await server.cookieOf(person), '?readMs=0')
  opened.push(stream)
  await stream.begun
  return stream
}

const people = ['clerk', 'neighbour', 'reviewer', 'compiler', 'viewer', 'stranger'] as const

it('who was given a report by name hears what its readers say, of whatever block, until it is given on', async () => {
  const { reports, agencies } = server.province
  const id = async (person: PersonName) =>
    (await server.database.pool.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [emailOf(person)]))
      .rows[0]?.id ?? ''
  const [reviewer, stranger] = await Promise.all([id('reviewer'), id('stranger')])
  // The stranger reads for the host, of no block; nobody reads that of the neighbour.
  await server.database.pool.query(
    `INSERT INTO membership (person_id, agency_id, role, valid_from) VALUES ($1, $2, 'reviewer', '2021-01-01')`,
    [stranger, agencies.host],
  )
  const give = (from: string | null, to: string | null) =>
    server.data(
      'compiler',
      `mutation Give($input: AssignReportsInput!) { assignReports(input: $input) { __typename } }`,
      { input: { rows: [{ reportId: reports.second, from }], to } },
    )
  const note = () =>
    server.data(
      'compiler',
      `mutation { addNote(input: { id: "${randomUUID()}", reportId: "${reports.second}", text: "Gọi lại." }) { __typename } }`,
    )
  const hear = (act: () => Promise<unknown>, expected: readonly PersonName[]) =>
    whoHears({ server, people, open }, act, ofReport(reports.second), expected)
  expect(await hear(note, ['compiler'])).toEqual(['compiler'])
  expect(await hear(() => give(null, stranger), ['compiler', 'stranger'])).toEqual(['compiler', 'stranger'])
  expect(await hear(note, ['compiler', 'stranger'])).toEqual(['compiler', 'stranger'])
  const all: PersonName[] = ['reviewer', 'compiler', 'stranger']
  expect(await hear(() => give(stranger, reviewer), all)).toEqual(all)
  expect(await hear(note, ['reviewer', 'compiler'])).toEqual(['reviewer', 'compiler'])
  // Away: the stranger reads for them.
  await server.database.pool.query(
    `INSERT INTO reading_deputy (host_agency_id, person_id, deputy_id, from_day, until_day)
    VALUES ($1, $2, $3, vietnam_today(), vietnam_today() + 1)`,
    [agencies.host, reviewer, stranger],
  )
  expect(await hear(note, all)).toEqual(all)
  expect(await hear(() => give(reviewer, null), all)).toEqual(all)
  expect(await hear(note, ['compiler'])).toEqual(['compiler'])
})
