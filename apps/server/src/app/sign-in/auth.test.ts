import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emailOf, password } from '#testing/small-province.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ appUrl: 'https://thidua.example' })
})
beforeEach(() => server.database.pool.query('DELETE FROM sign_in_count'))
afterAll(() => server.close())

const signIn = (email: string, typed: string) => server.post('/api/auth/sign-in/email', { email, password: typed })
const session = async (cookie: string, query = '') =>
  (await server.app.inject({ url: `/api/auth/get-session${query}`, headers: { cookie } })).json<{
    session: { expiresAt: string }
    now: string
  } | null>()
/** As a page reckons it: between two instants of the server, no clock of its own. */
const minutesLeft = (found: { session: { expiresAt: string }; now: string } | null) =>
  Math.round((Date.parse(found?.session.expiresAt ?? '') - Date.parse(found?.now ?? '')) / 60_000)

describe('signing in', () => {
  it('gives a cookie of this host that no script can read, and keeps only the hash of its token', async () => {
    const answer = await signIn(emailOf('clerk').toUpperCase(), password)
    expect(answer.body).toBe('{"ok":true}')
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({
      name: '__Host-session',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    })
    const { rows } = await server.database.pool.query('SELECT token FROM session')
    expect(rows.map(({ token }) => token)).not.toContain(cookie?.value.split('.')[0])
    expect(await session(`__Host-session=${cookie?.value}`)).toMatchObject({ user: { email: emailOf('clerk') } })
    // Another letter than it has, in the middle of the signature: the last one says only four of its bits.
    const signature = (cookie?.value.lastIndexOf('.') ?? 0) + 20
    const other = cookie?.value[signature] === 'A' ? 'B' : 'A'
    const forged = `${cookie?.value.slice(0, signature)}${other}${cookie?.value.slice(signature + 1)}`
    expect(await session(`__Host-session=${forged}`)).toBeNull()
  })

  it('answers an unknown person like a wrong password', async () => {
    const wrong = await signIn(emailOf('clerk'), 'sai mật khẩu')
    const unknown = await signIn('khong-co@a.example', 'sai mật khẩu')
    expect([wrong.statusCode, wrong.body]).toEqual([401, '{"code":"WRONG"}'])
    expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body])
  })

  it('cannot be done from another site, and nobody can sign up', async () => {
    const foreign = (headers: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        headers: { 'content-type': 'application/json', ...headers },
        payload: { email: emailOf('clerk'), password },
      })
    expect((await foreign({ 'sec-fetch-site': 'cross-site', origin: 'https://thidua.example' })).statusCode).toBe(403)
    expect((await foreign({ origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await foreign({})).statusCode).toBe(403)
    expect((await foreign({ origin: 'https://thidua.example' })).statusCode).toBe(200)
    expect(
      (await server.post('/api/auth/sign-up/email', { email: 'moi@a.example', password, name: 'Mới' })).statusCode,
    ).toBe(404)
  })
})

describe('a session', () => {
  const cookieOf = async () =>
    `__Host-session=${encodeURIComponent((await signIn(emailOf('clerk'), password)).cookies[0]?.value ?? '')}`

  it('lasts an hour from its last use; asking how long does not extend it', async () => {
    const cookie = await cookieOf()
    expect(minutesLeft(await session(cookie))).toBe(60)
    await server.database.pool.query(`UPDATE session SET expires_at = now() + interval '20 minutes'`)
    expect(minutesLeft(await session(cookie, '?disableRefresh=true'))).toBe(20)
    await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...fromOurPage, cookie },
      payload: { query: '{ viewer { id } }' },
    })
    expect(minutesLeft(await session(cookie, '?disableRefresh=true'))).toBe(60)
    await server.database.pool.query(`UPDATE session SET expires_at = now() - interval '1 second'`)
    expect(await session(cookie)).toBeNull()
  })

  it('ends twelve hours after sign-in however much it is used', async () => {
    const cookie = await cookieOf()
    await server.database.pool.query(`UPDATE session SET created_at = now() - interval '11 hours 50 minutes'`)
    expect(minutesLeft(await session(cookie))).toBe(10)
    await server.database.pool.query(`UPDATE session SET created_at = now() - interval '12 hours 1 second'`)
    expect(await session(cookie)).toBeNull()
  })

  it('is over after signing out and replaced by signing in again', async () => {
    const cookie = await cookieOf()
    await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { ...fromOurPage, cookie },
      payload: {},
    })
    expect(await session(cookie)).toBeNull()
    const before = await cookieOf()
    await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { ...fromOurPage, cookie: before },
      payload: { email: emailOf('head'), password },
    })
    expect(await session(before)).toBeNull()
  })
})
