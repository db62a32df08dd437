import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setPassword } from '#domain/people/set-password.ts'
import { transaction } from '#lib/transaction.ts'
import { emailOf, type PersonName, password } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { hashPassword } from '../sign-in/password-hashing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ administratorSecondFactor: 'required' })
})
beforeEach(() => server.database.pool.query('DELETE FROM sign_in_count'))
afterAll(() => server.close())

const idOf = async (person: PersonName): Promise<string> =>
  (await server.database.pool.query('SELECT id FROM person WHERE email = $1', [emailOf(person)])).rows[0].id
const signIn = (person: PersonName, typed = password) =>
  server.post('/api/auth/sign-in/email', { email: emailOf(person), password: typed })
const sessionsOf = async (person: PersonName): Promise<number> =>
  (await server.database.pool.query('SELECT FROM session WHERE user_id = $1', [await idOf(person)])).rows.length
const newPassword = async (person: PersonName, typed: string) => {
  const [personId, hash] = [await idOf(person), await hashPassword(typed)]
  await transaction(server.database.writes, (client) => setPassword(client, personId, hash, null))
}
/** As if the person had a passkey. */
const givePasskey = async (person: PersonName) =>
  server.database.pool.query(
    `INSERT INTO passkey (id, person_id, public_key, counter, transports, name) VALUES (gen_random_uuid()::text, $1, '', 0, '{}', 'x')`,
    [await idOf(person)],
  )

/** Every door that a ticket of a right password opens. */
const doors = ['/api/auth/sign-in/code', '/api/auth/sign-in/authenticator', '/api/auth/sign-in/authenticator/confirm']
const through = (ticket: string) =>
  Promise.all(
    doors.map(async (url) => {
      const { statusCode, body } = await server.post(url, { ticket, code: '123456' })
      return [statusCode, body]
    }),
  )
const shut = doors.map(() => [401, '{"code":"EXPIRED"}'])

describe('a ticket of a right password', () => {
  it('opens nothing any more when the password is another', async () => {
    const setUp = (await signIn('administrator')).json()
    await givePasskey('clerk')
    const code = (await signIn('clerk')).json()
    expect([setUp.next, code.next]).toEqual(['setUp', 'code'])
    expect(await through(code.ticket)).not.toEqual(shut)
    for (const [person, { ticket }] of [
      ['administrator', setUp],
      ['clerk', code],
    ] as const) {
      await newPassword(person, 'con trâu đi trước cái cày')
      expect(await through(ticket)).toEqual(shut)
    }
  })

  it('sets no first factor up where there is one by now', async () => {
    await server.database.pool.query('UPDATE person SET administrator = true WHERE email = $1', [emailOf('compiler')])
    const { ticket } = (await signIn('compiler')).json()
    expect((await server.post('/api/auth/sign-in/authenticator', { ticket })).statusCode).toBe(200)
    await givePasskey('compiler')
    expect(await through(ticket)).toEqual(shut)
  })
})

describe('who signs in while the account changes', () => {
  it.each([
    [
      'the password',
      'helper',
      'EXPIRED',
      async (id: string) =>
        `UPDATE account SET password = '${await hashPassword('khác hẳn mật khẩu cũ')}' WHERE user_id = '${id}'`,
    ],
    [
      'whether it is in use',
      'head',
      'DEACTIVATED',
      async (id: string) => `UPDATE person SET deactivated_at = now() WHERE id = '${id}'`,
    ],
  ] as const)('gets no session by what it was: %s', async (_, person, code, change) => {
    const { writes, pool } = server.database
    const id = await idOf(person)
    const text = await change(id)
    const signingIn = await transaction(writes, async (client) => {
      await client.query(text)
      await client.query('DELETE FROM session WHERE user_id = $1', [id])
      const answer = signIn(person)
      await expect
        .poll(
          async () =>
            (
              await pool.query(
                `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
              )
            ).rows.length,
        )
        .toBe(1)
      return { answer }
    })
    expect((await signingIn.answer).json()).toEqual({ code })
    expect(await sessionsOf(person)).toBe(0)
  })
})
