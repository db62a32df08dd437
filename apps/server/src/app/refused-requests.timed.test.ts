import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webDocuments } from '#app/graphql/trusted-documents.ts'
import { largestBodyOfNobodyBytes } from '#app/sign-in/session-gate.ts'
import { createLog } from '#lib/log.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'

const trusted = 'query Me { viewer { name } }'
const sha256Hash = createHash('sha256').update(trusted).digest('hex')
const me = { extensions: { persistedQuery: { version: 1, sha256Hash } } }

const lines: string[] = []
let server: TestServer
let cookie: string
beforeAll(async () => {
  const log = createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
  server = await startTestServer({ mode: 'production', documents: { ...webDocuments(), [sha256Hash]: trusted }, log })
  cookie = await server.cookieOf('clerk')
})
afterAll(() => server.close())

/** Of any JSON value in the place of each part of a request that is right. */
const bodies = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.record({ extensions: fc.jsonValue(), variables: fc.jsonValue(), operationName: fc.jsonValue() }),
  fc.record({ query: fc.jsonValue(), extensions: fc.constant(me.extensions) }),
  fc.record({
    extensions: fc.record({
      persistedQuery: fc.record({
        version: fc.oneof(fc.constant(1), fc.jsonValue()),
        sha256Hash: fc.oneof(fc.constant(sha256Hash), fc.constant('0'.repeat(64)), fc.jsonValue()),
      }),
    }),
    variables: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
    operationName: fc.oneof(fc.constant(null), fc.constant('Me'), fc.jsonValue()),
  }),
)
const types = ['application/json', 'application/json; charset=utf-16', 'text/plain', 'multipart/form-data', '', 'x']
const urls = ['/graphql', '/api/auth/sign-in/email', '/api/auth/sign-out', '/imports/letter?reportId=x', '/api/x', '/x']
const texts = fc.oneof(
  bodies.map((body) => JSON.stringify(body)),
  fc.string({ maxLength: 200 }),
  bodies.map((body) => JSON.stringify(body).slice(1)),
  fc.constant('{"__proto__":{"query":"x"}}'),
  fc.constant('['.repeat(4_000)),
)

describe('whatever is sent to whatever address', () => {
  it('is answered or refused, by one short line at most, and is never an accident', { timeout: 360_000 }, async () => {
    const asks = fc.tuple(fc.constantFrom(...urls), fc.constantFrom(...types), texts, fc.boolean())
    await fc.assert(
      fc.asyncProperty(asks, async ([url, type, payload, signedIn]) => {
        lines.length = 0
        const headers = { ...fromOurPage, 'content-type': type, cookie: signedIn ? cookie : '' }
        const { statusCode, body } = await server.app.inject({ method: 'POST', url, headers, payload })
        expect(statusCode).toBeLessThan(500)
        expect(body).not.toMatch(/INTERNAL|node_modules|stack/u)
        // Its line is written when the answer has gone out.
        await new Promise(setImmediate)
        expect(lines.length).toBeLessThanOrEqual(1)
        for (const line of lines) {
          expect(line.length).toBeLessThan(250)
          expect(JSON.parse(line).level).toBeLessThanOrEqual(30)
        }
        if (url === '/api/auth/sign-out' && signedIn && statusCode === 200) cookie = await signInAgain()
      }),
      { numRuns: 600 },
    )
  })
})

async function signInAgain(): Promise<string> {
  const answer = await server.post('/api/auth/sign-in/email', {
    email: 'chuyenvien@a.example',
    password: 'mot-mat-khau-de-thu-2026',
  })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

describe('a large body', () => {
  const large = JSON.stringify({
    ...me,
    variables: Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, n])),
  })

  it('of somebody who is signed in is read, of nobody not even begun', async () => {
    const post = (headers: object, url = '/graphql') =>
      server.app.inject({ method: 'POST', url, headers: { ...fromOurPage, ...headers }, payload: large })
    expect((await post({ cookie })).json()).toEqual({ data: { viewer: { name: 'Đinh Thị Chuyên' } } })
    for (const url of urls)
      for (const nobody of ['', 'session=abc', `session=${'a'.repeat(32)}.${Buffer.alloc(32).toString('base64')}`]) {
        const refused = await post({ cookie: nobody }, url)
        expect([url, refused.statusCode, refused.json()]).toEqual([url, 401, { code: 'UNAUTHENTICATED' }])
        expect(refused.headers.connection).toBe('close')
      }
  })

  it('of nobody is refused before it has arrived, whether or not its length is told', async () => {
    if (!server.app.server.listening) await server.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.app.server.address() as AddressInfo
    for (const length of ['Content-Length: 1000000', 'Transfer-Encoding: chunked']) {
      const socket = connect(port, '127.0.0.1')
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n${length}\r\n\r\n`,
      )
      const [answer] = (await once(socket, 'data')) as [Buffer]
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /u)
      await once(socket, 'close')
    }
  })
})

/** With as little work as can be: what it costs is counted too. Gives whether the connection stays open. */
async function wholeAnswer(socket: Socket): Promise<boolean> {
  let stays = true
  let expected = Number.POSITIVE_INFINITY
  for (let arrived = 0; arrived < expected; ) {
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    if (arrived === 0) {
      stays = !/^connection: close/imu.test(chunk.toString('latin1', 0, 2_048))
      const headers = chunk.toString('latin1', 0, 2_048)
      expected = headers.indexOf('\r\n\r\n') + 4 + Number(/content-length: (\d+)/iu.exec(headers)?.[1])
    }
    arrived += chunk.length
  }
  return stays
}

/**
 * Of a home page's processor time. The goal is three tenths, held by `test:load`; compilers and collectors at work in
 * the same process move a figure of a quarter by as much again, and what this is there to find costs many pages.
 */
const most = process.env['LOAD_TESTS'] ? 0.3 : 0.6

describe('what is refused', () => {
  const homePage = Object.entries(webDocuments()).find(([, text]) => /query HomePage\b/u.test(text))?.[0] ?? ''
  const request = (url: string, headers: Record<string, string>, body: string) =>
    [
      `POST ${url} HTTP/1.1`,
      `Host: a`,
      ...Object.entries({ ...fromOurPage, 'Content-Length': String(Buffer.byteLength(body)), ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      ),
      '',
      body,
    ].join('\r\n')
  const document = (hash: string, more: object = {}) =>
    JSON.stringify({ ...more, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
  const largest = largestBodyOfNobodyBytes
  const many = Object.fromEntries(Array.from({ length: largest / 12 }, (_, n) => [`k${n}`, n]))

  const kinds: readonly [string, string, Record<string, string>, string][] = [
    ['another site’s page', '/graphql', { 'sec-fetch-site': 'cross-site' }, document(sha256Hash)],
    ['nothing but keys', '/graphql', {}, document('0'.repeat(64), { variables: many })],
    ['nothing but brackets', '/graphql', {}, '['.repeat(largest)],
    ['an operation as text', '/graphql', {}, JSON.stringify({ query: '{ a }'.repeat(largest / 6) })],
    ['an unknown version', '/graphql', {}, document(sha256Hash).replace('"version":1', '"version":2')],
    ['an unknown document', '/graphql', {}, document('0'.repeat(64))],
    ['more than nobody may send', '/graphql', { 'Content-Length': '1000000' }, ''],
    ['another type', '/graphql', { 'content-type': 'text/plain' }, 'x'.repeat(largest)],
    ['an unknown path', '/api/x', {}, document(sha256Hash)],
    ['a sign-in without a password', '/api/auth/sign-in/email', {}, JSON.stringify({ email: 'a@a.example' })],
  ]

  it(`costs at most ${most} of a home page`, async () => {
    if (!server.app.server.listening) await server.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.app.server.address() as AddressInfo
    /** Processor time of one request, and of whatever a connection of its own costs where it does not stay open. */
    const cpuMs = async (text: string): Promise<{ ms: number; stays: boolean }> => {
      const times = 40
      const bytes = Buffer.from(text)
      let socket = connect(port, '127.0.0.1')
      let stays = true
      const before = process.cpuUsage()
      for (let n = 0; n < times; n++) {
        socket.write(bytes)
        stays = await wholeAnswer(socket)
        if (stays) continue
        socket.destroy()
        socket = connect(port, '127.0.0.1')
      }
      const { user, system } = process.cpuUsage(before)
      socket.destroy()
      return { ms: (user + system) / 1000 / times, stays }
    }
    const session = { Cookie: await signInAgain() }
    const home = {
      stays: request('/graphql', session, document(homePage)),
      closes: request('/graphql', { ...session, Connection: 'close' }, document(homePage)),
    }
    const best = new Map<string, number>()
    const dear = () => [...best].filter(([, ratio]) => ratio > most)
    for (let round = 0; round < 4 || (round < 16 && dear().length > 0); round++)
      for (const [name, url, headers, body] of kinds) {
        const refused = await cpuMs(request(url, headers, body))
        const page = await cpuMs(refused.stays ? home.stays : home.closes)
        // The least of some rounds: what else the machine does comes and goes.
        best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, refused.ms / page.ms))
      }
    expect(dear()).toEqual([])
  })
})
