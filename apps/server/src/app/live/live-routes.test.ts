import { randomUUID } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '#lib/database.ts'
import { type OpenedStream, openStream } from '#testing/live/open-stream.ts'
import { type HeardStream, ofReport, whoHears as whoOfHears } from '#testing/live/who-hears.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { createServer } from '../../main.ts'

/** Two servers of one database: what is done through the first is heard through the second. */
let testDatabase: TestDatabase
let first: TestServer
let database: Database
let second: Awaited<ReturnType<typeof createServer>>
let urls: { readonly first: string; readonly second: string }

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  first = await startTestServer({ testDatabase })
  database = createDatabase(testDatabase.appUrl)
  const { env, log } = first
  second = await createServer({ database, env, log, webFolder: null, documents: {} })
  urls = {
    first: await first.app.listen({ host: '127.0.0.1', port: 0 }),
    second: await second.app.listen({ host: '127.0.0.1', port: 0 }),
  }
  await Promise.all([first.events.start(), second.events.start()])
})
afterAll(async () => {
  await second.app.close()
  await database.close()
  await first.close()
})

const opened: OpenedStream[] = []
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close()
})

async function open(person: PersonName, query = '?readMs=0', server: keyof typeof urls = 'second') {
  const stream = await openStream(urls[server], await first.cookieOf(person), query)
  opened.push(stream)
  await stream.begun
  return stream
}

const people = [
  'clerk',
  'helper',
  'head',
  'neighbour',
  'reviewer',
  'compiler',
  'viewer',
  'administrator',
  'stranger',
] as const satisfies readonly PersonName[]

const whoHears = (
  act: () => Promise<unknown>,
  heard: (stream: HeardStream) => boolean,
  expected: readonly PersonName[],
) => whoOfHears({ server: first, people, open }, act, heard, expected)

const ofDraft = (id: string) => (stream: HeardStream) =>
  stream.news.some(({ drafts }) => drafts.some((draft) => draft.id === id))
const ofRound = (id: string) => (stream: HeardStream) => stream.news.some(({ rounds }) => rounds.includes(id))

it('is for who is signed in, on their own page, and names nothing that a proxy keeps', async () => {
  expect((await openStream(urls.second, '')).status).toBe(401)
  const cookie = await first.cookieOf('clerk')
  expect((await openStream(urls.second, cookie, `?person=${randomUUID()}`)).status).toBe(409)
  const { status, headers } = await open('clerk')
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
    'cache-control': 'no-store',
  })
})

it('tells a first text to the agency and the host, a text that is typed to the agency alone', async () => {
  const { reports, roundId } = first.province
  const write = (path: string) => writeDraft(first, 'clerk', reports.first, { [path]: 'Đã triển khai.' })
  const own: PersonName[] = ['clerk', 'helper', 'head']
  const host: PersonName[] = ['reviewer', 'compiler', 'viewer']
  expect(await whoHears(() => write('II.1/narrative'), ofReport(reports.first), [...own, ...host])).toEqual([
    ...own,
    ...host,
  ])
  expect(await whoHears(() => write('II.2/narrative'), ofDraft(reports.first), own)).toEqual(own)
  expect(await whoHears(() => write('II.3/narrative'), ofRound(roundId), [])).toEqual([])
})

it('who has a draft open is told to its agency alone, by every server, and by name to colleagues', async () => {
  const reportId = first.province.reports.first
  const own: PersonName[] = ['clerk', 'helper', 'head']
  const tab = randomUUID()
  const tell = (person: PersonName, rest: string) =>
    first.data<{ tellPresence: { __typename: string; writers: { name: string; place: string | null }[] } }>(
      person,
      `mutation { tellPresence(reportId: "${reportId}", ${rest}) { __typename ... on Present { writers { name place } } } }`,
    )
  const ofPresence = (stream: HeardStream) => stream.news.some(({ here }) => here.includes(reportId))
  const come = () => tell('clerk', `tab: "${tab}", place: "II.1"`)
  expect(await whoHears(come, ofPresence, own)).toEqual(own)
  const asked = await tell('head', `tab: "${randomUUID()}"`)
  expect(asked.tellPresence.writers).toEqual([{ name: 'Đinh Thị Chuyên', place: 'II.1' }])
  expect(second.events.here(reportId)).toContainEqual(expect.objectContaining({ place: 'II.1' }))
  expect((await come()).tellPresence.writers).not.toContainEqual(expect.objectContaining({ name: 'Đinh Thị Chuyên' }))
  const leave = () => tell('clerk', `tab: "${tab}", left: true`)
  expect(await whoHears(leave, ofPresence, own)).toEqual(own)
  expect((await tell('head', `tab: "${randomUUID()}"`)).tellPresence.writers).toEqual([])
  for (const bad of [`tab: "x"`, `tab: "${tab}", place: "<b>"`])
    expect((await tell('clerk', bad)).tellPresence.__typename).toBe('ValidationError')
  expect((await tell('neighbour', `tab: "${tab}"`)).tellPresence.__typename).toBe('NotFoundError')
})

it('tells what the API shows and nothing else: an act of the neighbour’s', async () => {
  const { reports } = first.province
  const hear = await whoHears(
    async () => {
      await writeDraft(first, 'neighbour', reports.second, { 'II.1/narrative': 'Đã triển khai.' })
      await first.data('neighbour', `mutation { presentReport(reportId: "${reports.second}") { __typename } }`)
    },
    ofReport(reports.second),
    ['neighbour', 'reviewer', 'compiler', 'viewer'],
  )
  const shown = await Promise.all(
    people.map(async (person) => {
      const { report } = await first.data<{ report: object | null }>(
        person,
        `{ report(id: "${reports.second}") { id } }`,
      )
      return report === null ? [] : [person]
    }),
  )
  expect(hear).toEqual(shown.flat())
})

it('what the host’s people say among themselves is heard by who reads the report, and by nobody else', async () => {
  const { reports } = first.province
  const readers: PersonName[] = ['reviewer', 'compiler']
  const note = () =>
    first.data(
      'compiler',
      `mutation { addNote(input: { id: "${randomUUID()}", reportId: "${reports.first}", text: "Gọi lại." }) { __typename } }`,
    )
  expect(await whoHears(note, ofReport(reports.first), readers)).toEqual(readers)
})

it('an agency hears nothing of a round before it opens, its host does', async () => {
  const { reports, roundId } = first.province
  await first.database.pool.query(`UPDATE round SET opens_at = now() + interval '1 day' WHERE id = $1`, [roundId])
  const tell = async () => first.events.tell({ kind: 'report', reportId: reports.first })
  const host: PersonName[] = ['reviewer', 'compiler', 'viewer']
  expect(await whoHears(tell, ofReport(reports.first), host)).toEqual(host)
  await first.database.pool.query(`UPDATE round SET opens_at = now() - interval '9 days' WHERE id = $1`, [roundId])
})

it('a browser that comes again hears what it missed, by the id of the last message', async () => {
  const { reports } = first.province
  const stream = await open('compiler')
  const id = stream.lastId()
  expect(id).toMatch(/^\d+-\d+-\d+$/u)
  stream.close()
  await first.data('clerk', `mutation { presentReport(reportId: "${reports.first}") { __typename } }`)
  const cookie = await first.cookieOf('compiler')
  const again = await openStream(urls.second, cookie, '', { 'last-event-id': id })
  opened.push(again)
  await again.begun
  expect(ofReport(reports.first)(again)).toBe(true)
  expect(again.news.some(({ anything }) => anything)).toBe(false)
  // One that can name nothing looks at everything anew.
  const unknown = await open('compiler', '')
  expect(unknown.news.some(({ anything }) => anything)).toBe(true)
})

it('finds what was committed by who died before telling', async () => {
  const { reports } = first.province
  const stream = await open('compiler')
  const before = stream.news.length
  await first.database.pool.query(
    `INSERT INTO report_event (report_id, act, "from", "to", by_id) SELECT $1, 'extend', state, state, (SELECT id FROM person LIMIT 1)
    FROM report WHERE id = $1`,
    [reports.second],
  )
  // The next look, whoever asks for it.
  second.events.tell({ kind: 'acts' })
  expect(await stream.until((news) => news.reports.includes(reports.second), before)).not.toBeNull()
})

it('goes on when the connection between the servers breaks, and tells what was told meanwhile', async () => {
  const { reports } = first.province
  const stream = await open('head')
  const before = stream.news.length
  const { rowCount } = await first.asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'thidua events' AND datname = current_database()`)
  expect(rowCount).toBe(2)
  await first.data('clerk', `mutation { takeBackReport(reportId: "${reports.first}") { __typename } }`)
  expect(await stream.until((news) => news.reports.includes(reports.first), before)).not.toBeNull()
})

it('ends when its person signs out, through whichever server', async () => {
  const { post } = first
  const cookie = (
    await post('/api/auth/sign-in/email', { email: 'khach@c.example', password: 'mot-mat-khau-de-thu-2026' })
  ).cookies
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
  const stream = await openStream(urls.second, cookie, '?readMs=0')
  await stream.begun
  await post('/api/auth/sign-out', {}, cookie)
  expect(await stream.ended).toBe('over')
})

it('nobody holds more than their share', async () => {
  const cookie = await first.cookieOf('viewer')
  const streams = await Promise.all(Array.from({ length: 12 }, () => openStream(urls.second, cookie)))
  expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200))
  expect((await openStream(urls.second, cookie)).status).toBe(429)
  for (const stream of streams) stream.close()
})

it('a page that asks by itself does not keep the session open', async () => {
  const cookie = await first.cookieOf('neighbour')
  await first.database.pool.query(`UPDATE session SET expires_at = now() + interval '10 minutes'`)
  const ends = async () =>
    (await first.database.pool.query(`SELECT max(expires_at) > now() + interval '11 minutes' AS moved FROM session`))
      .rows
  const ask = (headers: Record<string, string>) =>
    first.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie, ...headers },
      payload: { query: '{ viewer { id } }' },
    })
  expect((await ask({ 'x-by-itself': '1' })).json()).toMatchObject({ data: { viewer: {} } })
  expect(await ends()).toEqual([{ moved: false }])
  await ask({})
  expect(await ends()).toEqual([{ moved: true }])
})

it('ends when the server stops, and opens no more', async () => {
  const stream = await open('clerk')
  second.streams.close()
  await stream.ended
  expect((await openStream(urls.second, await first.cookieOf('clerk'))).status).toBe(503)
})
