import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const nameSeen = async (person: PersonName) =>
  (await server.data<{ viewer: { name: string } | null }>(person, '{ viewer { name } }')).viewer?.name ?? null

const save = (fields: string, person: PersonName = 'administrator') =>
  administered<{ id: string; name: string; email: string }>(
    server,
    person,
    `savePerson(input: { ${fields} })`,
    'id name email',
  )

describe('the list of people', () => {
  const list = async (asked: string) =>
    (
      await server.data<{ people: { totalCount: number; edges: { node: { name: string } }[] } }>(
        'administrator',
        `{ people(${asked}) { totalCount edges { node { name } } } }`,
      )
    ).people

  it('finds by name and address with and without marks, by role, agency and standing', async () => {
    for (const asked of [
      'search: "dinh thi chuyen"',
      'search: "CHUYÊN"',
      'search: "chuyenvien@a"',
      `filter: { role: clerk, agencyId: "${server.province.agencies.first}" }, first: 1`,
    ])
      expect(
        (await list(asked)).edges.map(({ node }) => node.name),
        asked,
      ).toContain('Đinh Thị Chuyên')
    expect((await list('filter: { administrator: true }')).edges).toEqual([{ node: { name: 'Ngô Quản Trị' } }])
    expect(await list('filter: { role: reviewer }')).toMatchObject({ totalCount: 1 })
    expect(await list('filter: { agencyId: "khong-co" }')).toMatchObject({ totalCount: 0 })
    expect(await list('filter: { standing: deactivated }')).toMatchObject({ totalCount: 0 })
    const { totalCount, edges } = await list('filter: { standing: active }')
    expect([totalCount, edges.length]).toEqual([9, 9])
  })

  it.each(['name', 'email', 'signedIn'] as const)('is sorted by %s, both ways, a page at a time', async (sort) => {
    await server.cookieOf('helper')
    const page = `edges { cursor node { id name email signedInAt } }`
    type Node = {
      readonly id: string
      readonly name: string
      readonly email: string
      readonly signedInAt: string | null
    }
    const walk = async (descending: boolean): Promise<Node[]> => {
      const nodes: Node[] = []
      for (let after = ''; ; ) {
        const asked = `first: 2, sort: ${sort}, descending: ${descending}${after && `, after: "${after}"`}`
        const { people } = await server.data<{ people: { edges: { cursor: string; node: Node }[] } }>(
          'administrator',
          `{ people(${asked}) { ${page} } }`,
        )
        nodes.push(...people.edges.map(({ node }) => node))
        after = people.edges.at(-1)?.cursor ?? ''
        if (after === '') return nodes
      }
    }
    const up = await walk(false)
    expect(new Set(up.map(({ id }) => id)).size).toBe(9)
    expect(await walk(true)).toEqual(up.toReversed())
    const keys = up.map((node) => (sort === 'signedIn' ? (node.signedInAt ?? '') : node[sort]))
    expect(keys).toEqual(keys.toSorted(new Intl.Collator('vi').compare))
  })

  it('says when somebody signed in last, to administrators alone', async () => {
    await server.cookieOf('helper')
    const at = `person(id: "${await idOf('helper')}") { signedInAt memberships { agency { code } holds } }`
    expect(await server.data('administrator', `{ ${at} }`)).toMatchObject({
      person: { signedInAt: expect.stringMatching(/Z$/u), memberships: [{ agency: { code: 'SDTTG' }, holds: true }] },
    })
    expect(await server.data('head', `{ ${at} }`)).toEqual({ person: null })
    const agency = `agency(id: "${server.province.agencies.first}")`
    expect(
      await server.data('head', `{ ${agency} { people { person { name signedInAt memberships { id } } } } }`),
    ).toMatchObject({
      agency: {
        people: expect.arrayContaining([
          expect.objectContaining({ person: { name: 'Hồ Văn Giúp', signedInAt: null, memberships: [] } }),
        ]),
      },
    })
  })
})

describe('savePerson', () => {
  it('makes and changes a person, the address in small letters', async () => {
    const made = await save('name: " Tạ  Thị Mới ", email: " Moi@A.Example ", administrator: false')
    expect(made.data).toMatchObject({ name: 'Tạ Thị Mới', email: 'moi@a.example' })
    const id = made.data?.id ?? ''
    await save(
      `id: "${id}", ${await lastChange(server, 'person', id)}, name: "Tạ Thị Mới", email: "mới@a.example", administrator: false`,
    ).then(({ issues }) => expect(issues).toEqual([{ path: 'email', rule: 'email' }]))
    const basis = `id: "${id}", ${await lastChange(server, 'person', id)}`
    await save(`${basis}, name: "Tạ Thị Mới", email: "moi.ta@a.example", administrator: true`)
    expect((await changesOf(server, 'person', id))[0]).toMatchObject({
      act: 'change',
      fields: [{ field: 'email' }, { field: 'administrator', before: 'false', after: 'true' }],
    })
    expect(await save(`${basis}, name: "X", email: "x@a.example", administrator: false`)).toMatchObject({
      __typename: 'AdministrationConflictError',
    })
    await save(
      `id: "${id}", ${await lastChange(server, 'person', id)}, name: "Tạ Thị Mới", email: "moi.ta@a.example", administrator: false`,
    )
  })

  it('refuses an address that is taken, however it is written, and what is none', async () => {
    for (const [email, rule] of [
      [emailOf('clerk'), 'taken'],
      [emailOf('clerk').toUpperCase(), 'taken'],
      ['khong phai', 'email'],
      ['', 'required'],
    ])
      expect(await save(`name: "X", email: "${email}", administrator: false`)).toMatchObject({
        issues: [{ path: 'email', rule }],
      })
  })

  it('leaves the last administrator one', async () => {
    const id = await idOf('administrator')
    const basis = `id: "${id}", ${await lastChange(server, 'person', id)}`
    expect(
      await save(`${basis}, name: "Ngô Quản Trị", email: "${emailOf('administrator')}", administrator: false`),
    ).toMatchObject({ hindrances: [{ rule: 'lastAdministrator' }] })
  })
})

describe('deactivatePerson', () => {
  const act = async (name: string, id: string) =>
    administered(
      server,
      'administrator',
      `${name}(input: { id: "${id}", ${await lastChange(server, 'person', id)}, note: "Nghỉ hưu" })`,
    )

  it('signs out at once, and lets in again', async () => {
    expect(await nameSeen('neighbour')).toBe('Lê Thị Bên')
    const id = await idOf('neighbour')
    // The second agency has nobody else who may send.
    expect(await act('deactivatePerson', id)).toMatchObject({ hindrances: [{ rule: 'lastSender' }] })
    expect(await nameSeen('neighbour')).toBe('Lê Thị Bên')
    const helper = await idOf('helper')
    expect(await nameSeen('helper')).toBe('Hồ Văn Giúp')
    expect(await act('deactivatePerson', helper)).toMatchObject({ data: {} })
    expect(await nameSeen('helper')).toBeNull()
    expect((await changesOf(server, 'person', helper))[0]).toMatchObject({ act: 'deactivate', note: 'Nghỉ hưu' })
    const { rows } = await server.database.pool.query('SELECT FROM session WHERE user_id = $1', [helper])
    expect(rows).toEqual([])
    await act('reactivatePerson', helper)
    expect((await changesOf(server, 'person', helper))[0]?.act).toBe('reactivate')
  })

  it('is refused for the last administrator and the last head', async () => {
    expect(await act('deactivatePerson', await idOf('administrator'))).toMatchObject({
      hindrances: [{ rule: 'lastAdministrator' }],
    })
    expect(await act('deactivatePerson', await idOf('head'))).toMatchObject({
      hindrances: [{ rule: 'lastHead', name: 'Sở Dân tộc và Tôn giáo' }],
    })
  })

  it('of two administrators at once leaves one', async () => {
    const other = await save('name: "Quản trị hai", email: "hai@snv.example", administrator: true')
    const ids = [await idOf('administrator'), other.data?.id ?? '']
    const calls = await Promise.all(
      ids.map(async (id) => `deactivatePerson(input: { id: "${id}", ${await lastChange(server, 'person', id)} })`),
    )
    // The one who is out first may not even be asked any more.
    const both = await Promise.allSettled(calls.map((call) => administered(server, 'administrator', call)))
    const { rows } = await server.database.pool.query(
      'SELECT FROM person WHERE administrator AND deactivated_at IS NULL',
    )
    expect(rows).toHaveLength(1)
    expect(both.filter((one) => one.status === 'fulfilled' && one.value.data)).toHaveLength(1)
    await server.database.pool.query('UPDATE person SET deactivated_at = NULL')
  })
})
