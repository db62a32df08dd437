import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLink } from '#domain/people/make-link.ts'
import { transaction } from '#lib/transaction.ts'
import { administered } from '#testing/directory/administered.ts'
import { changesOf, lastChange } from '#testing/directory/last-change.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const idOf = async (person: PersonName): Promise<string> =>
  (await server.database.pool.query('SELECT id FROM person WHERE email = $1', [emailOf(person)])).rows[0].id
const act = async (name: string, id: string, rest = '') =>
  administered(
    server,
    'administrator',
    `${name}(input: { id: "${id}", ${await lastChange(server, 'person', id.toLowerCase())}${rest} })`,
    name === 'printLink' ? 'code' : 'id',
  )

describe('how somebody signs in', () => {
  it('is not an administrator’s to change without the password when it is their own', async () => {
    const own = await idOf('administrator')
    for (const id of [own, own.toUpperCase()])
      for (const name of ['printLink', 'resetSecondFactor'])
        expect(await act(name, id)).toMatchObject({ why: 'ownAccount' })
    expect(await changesOf(server, 'person', own)).toEqual([])
    expect((await act('printLink', await idOf('clerk'))).data).toMatchObject({ code: expect.any(String) })
  })

  it('is changed with a reason that can be read', async () => {
    const id = await idOf('clerk')
    expect(await act('resetSecondFactor', id, `, note: "${'x'.repeat(1_001)}"`)).toMatchObject({
      issues: [{ path: 'note', rule: 'tooLong' }],
    })
    await act('resetSecondFactor', id, ', note: " mất  điện thoại "')
    expect((await changesOf(server, 'person', id))[0]).toMatchObject({ note: 'mất điện thoại' })
  })
})

describe('a link', () => {
  const linkOf = async (personId: string) =>
    (
      await transaction(server.database.writes, (client) =>
        makeLink(client, { personId, kind: 'invite', hours: 1, byId: null }),
      )
    ).code
  const isGood = async (code: string) => (await server.post('/api/auth/link', { code })).json()

  it('opens nothing any more when its person has another address, and stays good with another name', async () => {
    const id = await idOf('helper')
    const save = (name: string, email: string) =>
      act('savePerson', id, `, name: "${name}", email: "${email}", administrator: false`)
    const code = await linkOf(id)
    await save('Hồ Giúp', emailOf('helper'))
    expect(await isGood(code)).toMatchObject({ name: 'Hồ Giúp' })
    await save('Hồ Giúp', 'giup@a.example')
    expect(await isGood(code)).toEqual({ code: 'LINK', why: 'withdrawn' })
  })

  it('does not come back with an account that is activated again', async () => {
    const id = await idOf('stranger')
    const code = await linkOf(id)
    await act('deactivatePerson', id)
    await act('reactivatePerson', id)
    expect(await isGood(code)).toEqual({ code: 'LINK', why: 'withdrawn' })
  })
})
