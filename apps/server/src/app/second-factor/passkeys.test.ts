import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSoftPasskey } from '#testing/second-factor/soft-passkey.ts'
import { emailOf, type PersonName, password } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const origin = 'https://thidua.example'
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ appUrl: origin, appUrlSettled: true })
})
beforeEach(() => server.database.pool.query('DELETE FROM sign_in_count'))
afterAll(() => server.close())

type SoftPasskey = ReturnType<typeof createSoftPasskey>

const cookieOf = (person: PersonName) => server.cookieOf(person)
const begin = async (cookie: string) => (await server.post('/api/auth/account/passkeys/begin', {}, cookie)).json()

async function add(person: PersonName, key: SoftPasskey, name = 'Máy cơ quan') {
  const cookie = await cookieOf(person)
  const { options, ticket } = await begin(cookie)
  const response = key.register(options.challenge, { origin })
  return server.post('/api/auth/account/passkeys', { ticket, name, response }, cookie)
}

async function signIn(key: SoftPasskey, shown: { origin?: string; verified?: boolean } = {}) {
  const { options, ticket } = (await server.post('/api/auth/sign-in/passkey/begin', {})).json()
  expect(options).toMatchObject({ rpId: 'thidua.example', userVerification: 'required' })
  const body = { ticket, response: key.show(options.challenge, { origin, ...shown }) }
  return { body, answer: await server.post('/api/auth/sign-in/passkey', body) }
}
const account = async (cookie: string) =>
  (await server.app.inject({ url: '/api/auth/account', headers: { cookie } })).json()

describe('a passkey', () => {
  it('signs its person in without a password, and a password alone does not any more', async () => {
    const key = createSoftPasskey('thidua.example')
    const added = await add('clerk', key)
    expect(added.json()).toEqual({ ok: true, codes: expect.any(Array) })
    expect(added.json().codes).toHaveLength(10)
    const { answer } = await signIn(key)
    expect(answer.json()).toEqual({ ok: true })
    const cookie = `__Host-session=${encodeURIComponent(answer.cookies[0]?.value ?? '')}`
    expect(await account(cookie)).toMatchObject({
      email: emailOf('clerk'),
      passkeys: [{ name: 'Máy cơ quan', usedAt: expect.any(String) }],
    })
    const asked = await server.post('/api/auth/sign-in/email', { email: emailOf('clerk'), password })
    expect([asked.json(), asked.cookies]).toEqual([
      { next: 'code', ticket: expect.any(String), authenticator: false, passkey: true },
      [],
    ])
    const byCode = { ticket: asked.json().ticket, code: added.json().codes[0] }
    expect((await server.post('/api/auth/sign-in/code', byCode)).json()).toEqual({ ok: true })
  })

  it('answers each challenge once: what somebody overheard opens nothing', async () => {
    const key = createSoftPasskey('thidua.example')
    await add('head', key)
    const { body, answer } = await signIn(key)
    expect(answer.statusCode).toBe(200)
    const again = await Promise.all([1, 2].map(() => server.post('/api/auth/sign-in/passkey', body)))
    expect(again.map(({ statusCode }) => statusCode)).toEqual([401, 401])
    const { options, ticket } = (await server.post('/api/auth/sign-in/passkey/begin', {})).json()
    const twice = { ticket, response: key.show(options.challenge, { origin }) }
    const both = await Promise.all([1, 2].map(() => server.post('/api/auth/sign-in/passkey', twice)))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401])
  })

  it('opens nothing from another site, without finger or PIN, unknown, changed, or of who left', async () => {
    const key = createSoftPasskey('thidua.example')
    await add('reviewer', key)
    expect((await signIn(key, { origin: 'https://evil.example' })).answer.statusCode).toBe(401)
    expect((await signIn(key, { verified: false })).answer.statusCode).toBe(401)
    expect((await signIn(createSoftPasskey('thidua.example'))).answer.statusCode).toBe(401)
    const { options, ticket } = (await server.post('/api/auth/sign-in/passkey/begin', {})).json()
    const other = key.show('b'.repeat(43), { origin })
    expect((await server.post('/api/auth/sign-in/passkey', { ticket, response: other })).statusCode).toBe(401)
    const right = key.show(options.challenge, { origin })
    const changed = {
      ...right,
      response: { ...right.response, signature: right.response.signature.replace(/.....$/u, 'AAAAA') },
    }
    expect((await server.post('/api/auth/sign-in/passkey', { ticket, response: changed })).statusCode).toBe(401)
    for (const body of [{}, { ticket }, { ticket, response: 'x' }, { ticket, response: { id: 'x' } }])
      expect((await server.post('/api/auth/sign-in/passkey', body)).statusCode).toBe(400)
    await server.database.pool.query('UPDATE person SET deactivated_at = now() WHERE email = $1', [emailOf('reviewer')])
    expect((await signIn(key)).answer.json()).toEqual({ code: 'DEACTIVATED' })
  })

  it('is made for who asked, for a challenge of theirs, and once', async () => {
    const [cookie, other] = [await cookieOf('helper'), await cookieOf('viewer')]
    const key = createSoftPasskey('thidua.example')
    const { options, ticket } = await begin(cookie)
    const body = { ticket, name: 'Máy', response: key.register(options.challenge, { origin }) }
    expect((await server.post('/api/auth/account/passkeys', body, other)).statusCode).toBe(422)
    expect((await server.post('/api/auth/account/passkeys', body, cookie)).statusCode).toBe(200)
    expect((await server.post('/api/auth/account/passkeys', body, cookie)).statusCode).toBe(422)
    // Nobody takes over a key by naming it theirs.
    expect((await add('viewer', key)).statusCode).toBe(422)
    const foreign = await begin(cookie)
    const elsewhere = createSoftPasskey('thidua.example').register(foreign.options.challenge, {
      origin: 'https://evil.example',
    })
    const answer = await server.post(
      '/api/auth/account/passkeys',
      { ...foreign, name: 'x', response: elsewhere },
      cookie,
    )
    expect(answer.statusCode).toBe(422)
  })

  it('is removed by its person alone', async () => {
    const key = createSoftPasskey('thidua.example')
    await add('neighbour', key)
    const [own, other] = [await cookieOf('neighbour'), await cookieOf('compiler')]
    const [{ id }] = (await account(own)).passkeys
    expect((await server.post('/api/auth/account/passkeys/remove', { id }, other)).statusCode).toBe(404)
    expect((await server.post('/api/auth/account/passkeys/remove', { id }, own)).json()).toEqual({ ok: true })
    expect(await account(own)).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 })
    expect((await signIn(key)).answer.statusCode).toBe(401)
  })
})
