import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { mailsAccountChanges } from '#domain/people/account-mail.ts'
import { makeLink } from '#domain/people/make-link.ts'
import { transaction } from '#lib/transaction.ts'
import type { Mail } from '#mail/mailer.ts'
import { codeOf, forgetSteps } from '#testing/second-factor/authenticator-app.ts'
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

const idOf = async (person: PersonName): Promise<string> =>
  (await server.database.pool.query('SELECT id FROM person WHERE email = $1', [emailOf(person)])).rows[0].id
/** A session of its own, as another device has. */
async function signIn(person: PersonName): Promise<string> {
  const answer = await server.post('/api/auth/sign-in/email', { email: emailOf(person), password })
  const [cookie] = answer.cookies
  return `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}`
}
const waiting = async (): Promise<{ change: string; personId: string }[]> =>
  (
    await server.database.pool.query(
      `SELECT data FROM pgboss.job WHERE name = 'mail-account-changed' ORDER BY created_on`,
    )
  ).rows.map(({ data }) => data)

/** Each way to change how somebody signs in, in an order in which it can be done. */
async function changeAll(person: PersonName): Promise<void> {
  const cookie = await server.cookieOf(person)
  const post = async (path: string, body: object = {}) => {
    const answer = await server.post(`/api/auth/account/${path}`, body, cookie)
    expect([path, answer.statusCode]).toEqual([path, 200])
    return answer.json()
  }
  const { secret } = await post('authenticator')
  await post('authenticator/confirm', { code: await codeOf(server, secret) })
  await forgetSteps(server)
  const { options, ticket } = await post('passkeys/begin')
  const response = createSoftPasskey('thidua.example').register(options.challenge, { origin })
  await post('passkeys', { ticket, name: 'Máy cơ quan', response })
  await post('recovery-codes')
  await post('passkeys/remove', { id: response.id })
  await post('authenticator/remove')
  await post('password', { password, wanted: 'con trâu đi trước cái cày' })
}

it('whoever an account belongs to is mailed of each change of how they sign in, once', async () => {
  const elsewhere = await signIn('clerk')
  await changeAll('clerk')
  const told = await waiting()
  expect(told.map(({ change }) => change)).toEqual([
    'authenticatorSet',
    'passkeyAdded',
    'recoveryCodesMade',
    'passkeyRemoved',
    'authenticatorRemoved',
    'password',
  ])
  const mails: Mail[] = []
  const handler = mailsAccountChanges(server.database.writes, async (mail) => mails.push(mail), origin)
  for (const data of [...told, ...told]) await handler.run(data, new AbortController().signal, server.jobs)
  expect(mails.map(({ to }) => to)).toEqual(told.map(() => emailOf('clerk')))
  expect(new Set(mails.map(({ text }) => text)).size).toBe(told.length)
  const open = await server.app.inject({ url: '/api/auth/account', headers: { cookie: elsewhere } })
  expect(open.statusCode).toBe(401)
})

it('a password set by a link of a reset is told; the first one of an invitation is none that changed', async () => {
  const personId = await idOf('head')
  const before = (await waiting()).length
  for (const kind of ['invite', 'reset'] as const) {
    const { code } = await transaction(server.database.writes, (client) =>
      makeLink(client, { personId, kind, hours: 1, byId: null }),
    )
    expect((await server.post('/api/auth/link/password', { code, password })).statusCode).toBe(200)
  }
  expect((await waiting()).slice(before)).toMatchObject([{ change: 'password', personId }])
})

it('the first second factor ends all other sessions: none of them showed it', async () => {
  const others = [await signIn('viewer'), await signIn('viewer')]
  const cookie = await signIn('viewer')
  const { secret } = (await server.post('/api/auth/account/authenticator', {}, cookie)).json()
  await server.post('/api/auth/account/authenticator/confirm', { code: await codeOf(server, secret) }, cookie)
  const open = await Promise.all(
    [...others, cookie].map((one) => server.app.inject({ url: '/api/auth/account', headers: { cookie: one } })),
  )
  expect(open.map(({ statusCode }) => statusCode)).toEqual([401, 401, 200])
})
