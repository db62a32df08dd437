import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Saved {
  readonly __typename: string
  readonly data?: { readonly id: string; readonly name: string }
  readonly newer?: readonly { readonly id: string; readonly by: string; readonly act: string }[]
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
  readonly why?: string
}

const save = async (person: PersonName, input: string): Promise<Saved> =>
  (
    await server.data<{ saveBlock: Saved }>(
      person,
      `mutation { saveBlock(input: { ${input} }) { __typename ... on MutationSaveBlockSuccess { data { id name } }
        ... on ValidationError { issues { path rule } } ... on ForbiddenError { why }
        ... on AdministrationConflictError { newer { id by act } } } }`,
    )
  ).saveBlock

const history = async (id: string) =>
  (
    await server.data<{ administrationChanges: { edges: { node: { id: string; fields: unknown[] } }[] } }>(
      'administrator',
      `{ administrationChanges(subject: block, id: "${id}") { edges { node { id by act note fields { field before after } } } } }`,
    )
  ).administrationChanges.edges.map(({ node }) => node)

describe('saveBlock', () => {
  it('refuses a code or a name that another block has, whatever its case', async () => {
    await save('administrator', 'code: "K_7", name: "Khối bảy", position: 7')
    expect(await save('administrator', 'code: "k_7", name: "Khối Bảy", position: 8')).toMatchObject({
      issues: expect.arrayContaining([
        { path: 'code', rule: 'taken' },
        { path: 'name', rule: 'taken' },
      ]),
    })
    expect(await save('administrator', 'code: "KX7", name: "Khối bảy a", position: 8')).toMatchObject({
      data: { name: 'Khối bảy a' },
    })
  })

  it('makes and changes a block, and puts what differs on record', async () => {
    const made = await save('administrator', `code: "K3", name: "  Khối  ba ", position: 3`)
    const id = made.data?.id ?? ''
    expect(made.data?.name).toBe('Khối ba')
    const [first] = await history(id)
    expect(first).toMatchObject({ by: 'Ngô Quản Trị', act: 'create' })
    const basis = `id: "${id}", lastChange: "${first?.id}"`
    expect(await save('administrator', `${basis}, code: "K3", name: "Cụm ba", position: 3`)).toMatchObject({
      data: { name: 'Cụm ba' },
    })
    expect((await history(id))[0]).toMatchObject({
      act: 'change',
      fields: [{ field: 'name', before: 'Khối ba', after: 'Cụm ba' }],
    })
    // Decided on what another has changed since.
    expect(await save('administrator', `${basis}, code: "K3", name: "Khối khác", position: 3`)).toMatchObject({
      __typename: 'AdministrationConflictError',
      newer: [{ by: 'Ngô Quản Trị', act: 'change' }],
    })
    // Nothing differs: nothing to put on record.
    const [last] = await history(id)
    await save('administrator', `id: "${id}", lastChange: "${last?.id}", code: "K3", name: "Cụm ba", position: 3`)
    expect(await history(id)).toHaveLength(2)
  })

  it('refuses what will not do, and writes nothing', async () => {
    expect(await save('administrator', `code: "K1", name: "Khối", position: 1`)).toMatchObject({
      issues: [{ path: 'code', rule: 'taken' }],
    })
    expect(await save('administrator', `code: "", name: "<i>x</i>", position: 0`)).toMatchObject({
      issues: [
        { path: 'code', rule: 'required' },
        { path: 'name', rule: 'markup' },
        { path: 'position', rule: 'position' },
      ],
    })
    expect(await save('administrator', `id: "khong-co", code: "K9", name: "Khối", position: 1`)).toMatchObject({
      __typename: 'NotFoundError',
    })
    expect(await save('compiler', `code: "K9", name: "Khối", position: 1`)).toMatchObject({ why: 'notAdministrator' })
    const { rows } = await server.database.pool.query(`SELECT FROM block WHERE code = 'K9'`)
    expect(rows).toEqual([])
  })

  it('lets one of two administrators win who decide at once', async () => {
    const { data } = await save('administrator', `code: "K4", name: "Khối bốn", position: 4`)
    const [made] = await history(data?.id ?? '')
    const both = await Promise.all(
      ['một', 'hai'].map((name) =>
        save('administrator', `id: "${data?.id}", lastChange: "${made?.id}", code: "K4", name: "${name}", position: 4`),
      ),
    )
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'AdministrationConflictError',
      'MutationSaveBlockSuccess',
    ])
  })
})
