import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeLink } from '#domain/people/make-link.ts'
import { resetSecondFactor } from '#domain/people/reset-second-factor.ts'
import { transaction } from '#lib/transaction.ts'
import { codeOf as codeOnApp, forgetSteps } from '#testing/second-factor/authenticator-app.ts'
import { emailOf, type PersonName, password } from '#testing/small-province.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ administratorSecondFactor: 'required' })
})
beforeEach(() => server.database.pool.query('DELETE FROM sign_in_count'))
afterAll(() => server.close())

const idOf = async (person: PersonName): Promise<string> =>
  (await server.database.pool.query('SELECT id FROM person WHERE email = $1', [emailOf(person)])).rows[0].id
const codeOf = (secret: string, later?: number) => codeOnApp(server, secret, later)

const signIn = (person: PersonName) => server.post('/api/auth/sign-in/email', { email: emailOf(person), password })
const second = (ticket: string, code: string) => server.post('/api/auth/sign-in/code', { ticket, code })
const ticketOf = async (person: PersonName): Promise<string> => (await signIn(person)).json().ticket
const account = async (cookie: string) =>
  (await server.app.inject({ url: '/api/auth/account', headers: { ...fromOurPage, cookie } })).json()

/** Sets an authenticator on the own page; gives its secret and the codes for a lost telephone. */
async function setUp(person: PersonName): Promise<{ secret: string; codes: string[]; cookie: string }> {
  const cookie = await server.cookieOf(person)
  const begun = (await server.post('/api/auth/account/authenticator', {}, cookie)).json()
  const code = await codeOf(begun.secret)
  const confirmed = await server.post('/api/auth/account/authenticator/confirm', { code }, cookie)
  expect(confirmed.statusCode).toBe(200)
  await forgetSteps(server)
  return { secret: begun.secret, codes: confirmed.json().codes, cookie }
}

describe('an authenticator', () => {
  it('is asked for once its first code was typed, and not before; its secret is not in the table', async () => {
    const cookie = await server.cookieOf('clerk')
    const begun = (await server.post('/api/auth/account/authenticator', {}, cookie)).json()
    expect(begun.picture).toMatch(/^<svg /u)
    expect(begun.address).toContain('otpauth://totp/')
    expect((await signIn('clerk')).json()).toEqual({ ok: true })
    const wrong = await server.post('/api/auth/account/authenticator/confirm', { code: '000000' }, cookie)
    expect([wrong.statusCode, wrong.json()]).toEqual([401, { code: 'WRONG' }])
    const code = await codeOf(begun.secret)
    const confirmed = await server.post('/api/auth/account/authenticator/confirm', { code }, cookie)
    expect(confirmed.json().codes).toHaveLength(10)
    const { rows } = await server.database.pool.query('SELECT secret FROM authenticator')
    expect(rows[0].secret).not.toContain(begun.secret.replaceAll(' ', ''))
    expect(await account(cookie)).toMatchObject({ authenticator: true, recoveryCodesLeft: 10 })

    const asked = await signIn('clerk')
    expect(asked.json()).toEqual({ next: 'code', ticket: expect.any(String), authenticator: true, passkey: false })
    expect(asked.cookies).toEqual([])
    // The code that confirmed it was used.
    expect((await second(asked.json().ticket, code)).statusCode).toBe(401)
    const next = await second(asked.json().ticket, await codeOf(begun.secret, 1))
    expect(next.json()).toEqual({ ok: true })
    expect(next.cookies.map(({ name }) => name)).toEqual(['session', 'device'])
    expect((await server.post('/api/auth/account/authenticator', {}, cookie)).statusCode).toBe(409)
  })

  it('code works once, for whoever of two comes first', async () => {
    const { secret } = await setUp('head')
    const tickets = await Promise.all([ticketOf('head'), ticketOf('head'), ticketOf('head')])
    const code = await codeOf(secret)
    const answers = await Promise.all(tickets.map((ticket) => second(ticket, code)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401])
  })

  it('is for its person, and its ticket is for the second step and ten minutes', async () => {
    const { secret } = await setUp('helper')
    const other = await setUp('neighbour')
    expect((await second(await ticketOf('neighbour'), await codeOf(secret))).statusCode).toBe(401)
    const ticket = await ticketOf('neighbour')
    for (const forged of [
      '',
      'x',
      ticket.slice(0, -1),
      `${ticket}x`,
      ticket.replace(await idOf('neighbour'), await idOf('helper')),
    ]) {
      const answer = await second(forged, await codeOf(other.secret))
      expect([answer.statusCode, answer.json()]).toEqual([401, { code: 'EXPIRED' }])
    }
    const setUpWith = await server.post('/api/auth/sign-in/authenticator', { ticket })
    expect(setUpWith.statusCode).toBe(401)
    expect((await second(ticket, await codeOf(other.secret))).statusCode).toBe(200)
  })

  it('cannot be guessed at', async () => {
    await setUp('reviewer')
    const ticket = await ticketOf('reviewer')
    const statuses = []
    for (let n = 0; n < 12; n++) statuses.push((await second(ticket, String(n).padStart(6, '0'))).statusCode)
    expect(statuses.filter((status) => status === 401)).toHaveLength(3)
    expect(new Set(statuses.slice(3))).toEqual(new Set([428]))
  })
})

describe('a code for a lost telephone', () => {
  it('works once, however it is typed; new ones take the place of all', async () => {
    const { codes, cookie } = await setUp('viewer')
    const [first = '', next = ''] = codes
    const tickets = await Promise.all([ticketOf('viewer'), ticketOf('viewer')])
    const answers = await Promise.all(tickets.map((ticket) => second(ticket, first.toLowerCase().replaceAll('-', ''))))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401])
    const { rows } = await server.database.pool.query('SELECT code_hash FROM recovery_code')
    expect(JSON.stringify(rows)).not.toContain(next)
    expect((await account(cookie)).recoveryCodesLeft).toBe(9)
    const made = (await server.post('/api/auth/account/recovery-codes', {}, cookie)).json().codes
    expect((await second(await ticketOf('viewer'), next)).statusCode).toBe(401)
    expect((await second(await ticketOf('viewer'), made[0])).statusCode).toBe(200)
  })

  it('is not given to who has nothing that it stands in for, and goes with the last of it', async () => {
    const { cookie } = await setUp('stranger')
    expect((await server.post('/api/auth/account/authenticator/remove', {}, cookie)).json()).toEqual({ ok: true })
    expect(await account(cookie)).toMatchObject({ authenticator: false, recoveryCodesLeft: 0 })
    expect((await server.post('/api/auth/account/recovery-codes', {}, cookie)).statusCode).toBe(409)
    expect((await server.post('/api/auth/account/authenticator/remove', {}, cookie)).statusCode).toBe(404)
    expect((await signIn('stranger')).json()).toEqual({ ok: true })
  })
})

describe('who has a second factor', () => {
  it('is not signed in by a link alone', async () => {
    const personId = await idOf('head')
    const { code } = await transaction(server.database.writes, (client) =>
      makeLink(client, { personId, kind: 'reset', hours: 1, byId: null }),
    )
    const answer = await server.post('/api/auth/link/password', { code, password })
    expect([answer.json(), answer.cookies]).toEqual([{ ok: true, signedIn: false }, []])
  })

  it('has none, no codes and no session after an administrator took them away', async () => {
    const cookie = await server.cookieOf('helper')
    const personId = await idOf('helper')
    expect(await transaction(server.database.writes, (client) => resetSecondFactor(client, personId))).toBe(1)
    expect(await account(cookie)).toEqual({ code: 'UNAUTHENTICATED' })
    expect((await signIn('helper')).json()).toEqual({ ok: true })
  })
})

describe('where administrators have to have one', () => {
  it('they set it as they sign in, before anything opens, and cannot take the last one away', async () => {
    await server.database.pool.query('UPDATE person SET administrator = true WHERE email = $1', [emailOf('compiler')])
    const asked = await signIn('compiler')
    expect(asked.json()).toMatchObject({ next: 'setUp', authenticator: false })
    expect(asked.cookies).toEqual([])
    const { ticket } = asked.json()
    const begun = await server.post('/api/auth/sign-in/authenticator', { ticket })
    const confirm = async (later: number) =>
      server.post('/api/auth/sign-in/authenticator/confirm', { ticket, code: await codeOf(begun.json().secret, later) })
    expect((await second(ticket, await codeOf(begun.json().secret))).json()).toEqual({ code: 'EXPIRED' })
    const done = await confirm(0)
    expect(done.json()).toEqual({ ok: true, codes: expect.any(Array) })
    expect((await confirm(1)).statusCode).toBe(401)
    const cookie = `session=${encodeURIComponent(done.cookies[0]?.value ?? '')}`
    expect(await account(cookie)).toMatchObject({ secondFactorRequired: true, authenticator: true })
    const removed = await server.post('/api/auth/account/authenticator/remove', {}, cookie)
    expect([removed.statusCode, removed.json()]).toEqual([409, { code: 'REQUIRED' }])
    expect(await account(cookie)).toMatchObject({ authenticator: true, recoveryCodesLeft: 10 })
  })
  it('a session of before, opened by a password alone, administers nothing', async () => {
    const rights = async () =>
      (await server.data<{ viewer: object }>('stranger', '{ viewer { administrator } }')).viewer
    await server.database.pool.query('UPDATE person SET administrator = true WHERE email = $1', [emailOf('stranger')])
    expect(await rights()).toEqual({ administrator: false })
    await server.database.pool.query('UPDATE session SET second_factor = true WHERE user_id = $1', [
      await idOf('stranger'),
    ])
    expect(await rights()).toEqual({ administrator: true })
  })
})
