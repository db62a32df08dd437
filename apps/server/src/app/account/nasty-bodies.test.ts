import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSoftPasskey } from '#testing/second-factor/soft-passkey.ts'
import { emailOf, password } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const origin = 'https://thidua.example'
let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startTestServer({ appUrl: origin, appUrlSettled: true, smtpUrl: 'smtp://127.0.0.1:1' })
  cookie = await server.cookieOf('clerk')
})
afterAll(() => server.close())

type Json = { readonly [key: string]: unknown }

const registered = async () => {
  const { options, ticket } = (await server.post('/api/auth/account/passkeys/begin', {}, cookie)).json()
  const key = createSoftPasskey('thidua.example')
  return { ticket, name: 'Máy', response: key.register(options.challenge, { origin }) }
}
const shown = async () => {
  const { options, ticket } = (await server.post('/api/auth/sign-in/passkey/begin', {})).json()
  return { ticket, response: createSoftPasskey('thidua.example').show(options.challenge, { origin }) }
}
const email = emailOf('clerk')
const id = '00000000-0000-4000-8000-000000000000'

/** A body for each route that takes one, as its page sends it; made anew where it is good once. */
const bodies: Readonly<Record<string, () => Json | Promise<Json>>> = {
  'auth/sign-in/email': () => ({ email, password: 'không phải mật khẩu' }),
  'auth/sign-in/code': () => ({ ticket: 'x', code: '123456' }),
  'auth/sign-in/authenticator': () => ({ ticket: 'x' }),
  'auth/sign-in/authenticator/confirm': () => ({ ticket: 'x', code: '123456' }),
  'auth/sign-in/passkey': shown,
  'auth/sign-in/passkey/begin': () => ({}),
  'auth/link': () => ({ code: 'ABCD' }),
  'auth/link/password': () => ({ code: 'ABCD', password: 'con trâu đi trước cái cày' }),
  'auth/forgotten': () => ({ email }),
  'auth/account/prove': () => ({ password: 'không phải mật khẩu' }),
  'auth/account/password': () => ({ password: 'không phải mật khẩu', wanted: 'con trâu đi trước cái cày' }),
  'auth/account/sessions/end': () => ({ id }),
  'auth/account/sessions/end-others': () => ({}),
  'auth/account/authenticator': () => ({}),
  'auth/account/authenticator/confirm': () => ({ code: '123456' }),
  'auth/account/authenticator/remove': () => ({}),
  'auth/account/recovery-codes': () => ({}),
  'auth/account/passkeys': registered,
  'auth/account/passkeys/begin': () => ({}),
  'auth/account/passkeys/remove': () => ({ id: 'AAAA' }),
  'auth/sign-out': () => ({}),
  'files/uploads': () => ({
    id: randomUUID(),
    reportId: server.province.reports.first,
    place: 'II.1',
    name: 'a.pdf',
    bytes: 400,
  }),
  handed: () => ({ code: 'ABCD' }),
  'handed/answer': () => ({ text: 'Đã làm.', base: '' }),
  seal: () => ({ hashes: ['a'.repeat(64)], reference: 'BC-2026-000001' }),
}

const nasty: readonly unknown[] = [
  '\0',
  'a\0b',
  '\ud800',
  '\u202e\ufeff',
  'ế'.repeat(90),
  '',
  "'; --",
  1e300,
  null,
  ['x'],
  { $ne: '' },
]

/** The body with each text in it replaced by each nasty one, one at a time. */
function* spoilt(body: Json): Generator<Json> {
  for (const [key, value] of Object.entries(body))
    if (typeof value === 'string') for (const text of nasty) yield { ...body, [key]: text }
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const inner of spoilt(value as Json)) yield { ...body, [key]: inner }
}

it('knows every route beside GraphQL that takes something', () => {
  // A line a part of an address, four signs a step below the one above it.
  const above: string[] = []
  const posts = server.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?/u.exec(line) ?? []
      above.splice(indent.length / 4, above.length, part)
      return methods.includes('POST') ? [above.join('')] : []
    })
  const own = posts.flatMap((url) => (url.startsWith('/api/') ? [url.slice('/api/'.length)] : []))
  // What takes a file, or nothing.
  const others = [
    'directory-import/apply',
    'directory-import/plan',
    'directory-import/refused',
    'files/uploads/:id/finish',
  ]
  expect(own.filter((route) => !others.includes(route)).toSorted()).toEqual(Object.keys(bodies).toSorted())
})

it('nothing in a body is an accident', { timeout: 240_000 }, async () => {
  const accidents: string[] = []
  let sent = 0
  for (const [route, make] of Object.entries(bodies)) {
    if (route === 'auth/sign-out') continue
    const count = [...spoilt(await make())].length
    for (let nr = 0; nr < count; nr++) {
      await server.database.pool.query('DELETE FROM sign_in_count')
      const body = [...spoilt(await make())][nr] ?? {}
      const answer = await server.post(`/api/${route}`, body, cookie)
      sent++
      if (answer.statusCode >= 500) accidents.push(`${route} ${JSON.stringify(body).slice(0, 200)}`)
    }
  }
  expect(accidents).toEqual([])
  expect(sent).toBeGreaterThan(150)
  // A key's name that was taken is one that can be shown.
  const { rows } = await server.database.pool.query<{ name: string }>('SELECT name FROM passkey')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ name }) => /[\0\ud800]/u.test(name))).toEqual([])
  expect((await server.post('/api/auth/sign-in/email', { email, password })).statusCode).toBe(200)
})
