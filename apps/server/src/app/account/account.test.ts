import { personHeader } from '@thidua/schema/http/person-header'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emailOf, type PersonName, password } from '#testing/small-province.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'
import { deviceWords } from './device-words.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(() => server.database.pool.query('DELETE FROM sign_in_count'))
afterAll(() => server.close())

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

async function signIn(person: PersonName, typed = password, agent = windows): Promise<string> {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { ...fromOurPage, 'user-agent': agent },
    payload: { email: emailOf(person), password: typed },
  })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
const account = async (cookie: string) => server.app.inject({ url: '/api/auth/account', headers: { cookie } })
const sessions = async (cookie: string) =>
  (await account(cookie)).json<{ sessions: { id: string; current: boolean; device: object }[] }>().sessions
const post = (path: string, body: object, cookie: string) => server.post(`/api/auth/account/${path}`, body, cookie)
const isOpen = async (cookie: string) => (await account(cookie)).statusCode === 200
/** As if a quarter of an hour had gone by since anybody proved who they are. */
const later = () => server.database.pool.query(`UPDATE session SET proven_at = now() - interval '15 minutes 1 second'`)

/** Every route of one's own account, with a body that it would take. */
const routes: readonly [string, object][] = [
  ['prove', { password }],
  ['password', { password, wanted: 'con trâu đi trước cái cày' }],
  ['sessions/end', { id: '0197a1de-0000-7000-8000-000000000001' }],
  ['sessions/end-others', {}],
  ['authenticator', {}],
  ['authenticator/confirm', { code: '123456' }],
  ['authenticator/remove', {}],
  ['recovery-codes', {}],
  ['passkeys/begin', {}],
  ['passkeys', {}],
  ['passkeys/remove', { id: 'x' }],
]

describe('one’s own account', () => {
  it('is nobody’s without a session, and no other person’s page sees it', async () => {
    const headers = { ...fromOurPage, cookie: await signIn('clerk'), [personHeader]: 'somebody-else' }
    expect((await account('')).statusCode).toBe(401)
    expect((await server.app.inject({ url: '/api/auth/account', headers })).statusCode).toBe(409)
    for (const [path, body] of routes) {
      expect([path, (await post(path, body, '')).statusCode]).toEqual([path, 401])
      const url = `/api/auth/account/${path}`
      const foreign = await server.app.inject({ method: 'POST', url, headers, payload: body })
      expect([path, foreign.statusCode]).toEqual([path, 409])
    }
  })

  it('has all its routes tried here', () => {
    // A tree, four signs a level.
    const above: string[] = []
    const paths = server.app
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .flatMap((line) => {
        const [, indent = '', part = '', methods = ''] = /^([│├└─ ]*)(\S*)(?: \((.*)\))?$/u.exec(line) ?? []
        above.splice(indent.length / 4 - 1, Number.POSITIVE_INFINITY, part)
        const path = above.join('')
        return methods.includes('POST') && path.startsWith('/api/auth/account/') ? [path.slice(18)] : []
      })
    expect(paths.sort()).toEqual(routes.map(([path]) => path).sort())
  })

  it('changes how one signs in only after a fresh proof of who it is', async () => {
    const cookie = await signIn('head')
    await later()
    const guarded = routes.filter(([path]) => /^(?:authenticator|recovery|passkeys)/u.test(path))
    expect(guarded).toHaveLength(7)
    for (const [path, body] of guarded)
      expect([path, (await post(path, body, cookie)).json()]).toEqual([path, { code: 'PROVE' }])
    const wrong = await post('prove', { password: 'sai mật khẩu' }, cookie)
    expect([wrong.statusCode, wrong.json()]).toEqual([401, { code: 'WRONG' }])
    expect((await post('authenticator', {}, cookie)).statusCode).toBe(403)
    expect((await post('prove', { password }, cookie)).json()).toEqual({ ok: true })
    expect((await post('authenticator', {}, cookie)).statusCode).toBe(200)
  })
})

describe('a password', () => {
  it('is changed by who knows the old one; all other sessions end, this one goes on', async () => {
    const [here, elsewhere, colleague] = [await signIn('clerk'), await signIn('clerk'), await signIn('head')]
    const wanted = 'con trâu đi trước cái cày'
    const wrong = await post('password', { password: 'sai mật khẩu', wanted }, here)
    expect([wrong.statusCode, wrong.json()]).toEqual([401, { code: 'WRONG' }])
    const weak = await post('password', { password, wanted: 'Matkhau@2026' }, here)
    expect([weak.statusCode, weak.json()]).toEqual([422, { code: 'PASSWORD', problem: 'common' }])
    expect(await isOpen(elsewhere)).toBe(true)
    expect((await post('password', { password, wanted }, here)).json()).toEqual({ ok: true })
    expect([await isOpen(here), await isOpen(elsewhere), await isOpen(colleague)]).toEqual([true, false, true])
    expect(await isOpen(await signIn('clerk'))).toBe(false)
    expect(await isOpen(await signIn('clerk', wanted))).toBe(true)
  })

  it('that is asked for cannot be guessed at from an open session', async () => {
    const cookie = await signIn('neighbour')
    const statuses = []
    for (let n = 0; n < 22; n++) statuses.push((await post('prove', { password: `đoán ${n}` }, cookie)).statusCode)
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401))
    expect(statuses.slice(20)).toEqual([429, 429])
  })
})

describe('sessions', () => {
  it('are one’s own, in words, the one that asks first and marked', async () => {
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
    await signIn('viewer', password, phone)
    const here = await signIn('viewer')
    expect(await sessions(here)).toMatchObject([
      { current: true, device: { browser: 'Chrome', system: 'Windows' } },
      { current: false, device: { browser: 'Safari', system: 'iPhone' } },
    ])
    expect(JSON.stringify(await sessions(here))).not.toContain('Mozilla')
  })

  it('are ended one by one or all others; nobody ends another person’s', async () => {
    const [first, second, third] = [await signIn('helper'), await signIn('helper'), await signIn('helper')]
    const [other] = [await signIn('reviewer')]
    const theirs = (await sessions(other)).find(({ current }) => current)?.id
    const attack = await post('sessions/end', { id: theirs }, first)
    expect([attack.statusCode, attack.json()]).toEqual([404, { code: 'NOT_FOUND' }])
    expect((await post('sessions/end', { id: 'x' }, first)).statusCode).toBe(404)
    expect(await isOpen(other)).toBe(true)

    const secondId = (await sessions(second)).find(({ current }) => current)?.id
    expect((await post('sessions/end', { id: secondId }, first)).json()).toEqual({ ok: true })
    expect([await isOpen(first), await isOpen(second), await isOpen(third)]).toEqual([true, false, true])
    expect((await post('sessions/end', { id: secondId }, first)).statusCode).toBe(404)
    expect((await post('sessions/end-others', {}, first)).json()).toEqual({ ended: 1 })
    expect([await isOpen(first), await isOpen(third), await isOpen(other)]).toEqual([true, false, true])
  })

  it('of who was deactivated are over at once, for pages and for GraphQL, and the right password opens none', async () => {
    const cookie = await signIn('compiler')
    await server.database.pool.query('UPDATE person SET deactivated_at = now() WHERE email = $1', [emailOf('compiler')])
    expect(await isOpen(cookie)).toBe(false)
    const asked = await server.post('/graphql', { query: '{ viewer { id } }' }, cookie)
    expect(asked.json()).toEqual({ data: { viewer: null } })
    const right = await server.post('/api/auth/sign-in/email', { email: emailOf('compiler'), password })
    expect([right.statusCode, right.json()]).toEqual([401, { code: 'DEACTIVATED' }])
    const wrong = await server.post('/api/auth/sign-in/email', { email: emailOf('compiler'), password: 'sai' })
    expect(wrong.json()).toEqual({ code: 'WRONG' })
  })
})

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0 Chrome/124.0 Safari/537.36',
    'Cốc Cốc',
    'Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'Safari',
    'macOS',
  ],
  ['curl/8.5', null, null],
  [null, null, null],
])('%s is %s on %s', (agent, browser, system) => expect(deviceWords(agent)).toEqual({ browser, system }))
