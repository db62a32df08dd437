import { documentKey } from '@thidua/schema/document-key'
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
  readonly data?: { readonly id: string; readonly lastChange: string }
  readonly newer?: readonly { readonly act: string }[]
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
}

const save = async (input: string, person: PersonName = 'administrator'): Promise<Saved> =>
  (
    await server.data<{ saveDocument: Saved }>(
      person,
      `mutation { saveDocument(input: { ${input} }) { __typename
        ... on MutationSaveDocumentSuccess { data { id lastChange } }
        ... on ValidationError { issues { path rule } } ... on AdministrationConflictError { newer { act } } } }`,
    )
  ).saveDocument

const decree = (number: string, more = '') =>
  `type: "ND", number: "${number}", issuer: "Chính phủ", issuedOn: "2023-12-31", subject: "Thi đua, khen thưởng" ${more}`

/** Makes it, or changes the one of `before`. */
async function saved(input: string, before: Saved['data'] | null = null): Promise<NonNullable<Saved['data']>> {
  const basis = before === null ? '' : `, id: "${before.id}", lastChange: "${before.lastChange}"`
  const { data, ...problem } = await save(input + basis)
  if (!data) throw new Error(JSON.stringify(problem))
  return data
}

const ended = () =>
  server
    .data<{ endedDocuments: { key: string; until: string; successor: { number: string } | null }[] }>(
      'clerk',
      '{ endedDocuments { key until successor { number } } }',
    )
    .then(({ endedDocuments }) => endedDocuments)

describe('saveDocument', () => {
  it('says since when a document is no longer in force, and what holds in its place at last', async () => {
    const last = await saved(decree('300/2026/NĐ-CP'))
    const next = await saved(decree('152/2025/NĐ-CP'))
    const first = await saved(
      decree('98/2023/NĐ-CP', `, inForceFrom: "2024-01-01", inForceUntil: "2025-07-01", replacedById: "${next.id}"`),
    )
    const key = documentKey('98/2023/NĐ-CP', 'Chính phủ')
    expect(await ended()).toEqual([{ key, until: '2025-07-01', successor: { number: '152/2025/NĐ-CP' } }])
    // Its successor is to end: what holds today is still that one.
    const later = await saved(
      decree('152/2025/NĐ-CP', `, inForceUntil: "2099-01-01", replacedById: "${last.id}"`),
      next,
    )
    expect(await ended()).toMatchObject([{ successor: { number: '152/2025/NĐ-CP' } }])
    await saved(decree('152/2025/NĐ-CP', `, inForceUntil: "2026-07-01", replacedById: "${last.id}"`), later)
    expect(await ended()).toMatchObject([
      { key: documentKey('152/2025/NĐ-CP', 'Chính phủ'), successor: { number: '300/2026/NĐ-CP' } },
      { key, successor: { number: '300/2026/NĐ-CP' } },
    ])

    // Nothing takes the place of what took its own.
    const circle = `, id: "${last.id}", lastChange: "${last.lastChange}", inForceUntil: "2026-11-01", replacedById: "${first.id}"`
    expect(await save(decree('300/2026/NĐ-CP', circle))).toMatchObject({
      issues: [{ path: 'replacedById', rule: 'circle' }],
    })
    const { administrationChanges } = await server.data<{ administrationChanges: { edges: { node: object }[] } }>(
      'administrator',
      `{ administrationChanges(subject: document, id: "${next.id}") { edges { node { act fields { field before after } } } } }`,
    )
    expect(administrationChanges.edges.map(({ node }) => node)).toMatchObject([
      { act: 'change', fields: [{ field: 'inForceUntil', before: '2099-01-01', after: '2026-07-01' }] },
      { act: 'change' },
      { act: 'create' },
    ])
  })

  it('refuses what will not do, and writes nothing', async () => {
    const count = () => server.database.pool.query('SELECT count(*) FROM document').then(({ rows }) => rows)
    await saved(decree('45/2024/NĐ-CP'))
    const before = await count()
    const refused = async (input: string) => (await save(input)).issues
    // However it is written, it is the same document.
    expect(await refused(decree('45/2024/nđ-cp'))).toEqual([{ path: 'number', rule: 'registered' }])
    expect(await refused(decree('46/2024/NĐ-CP', ', inForceFrom: "2025-01-01", inForceUntil: "2025-01-01"'))).toEqual([
      { path: 'inForceUntil', rule: 'dayOrder' },
    ])
    const gone = '11111111-1111-4111-8111-111111111111'
    expect(await refused(decree('46/2024/NĐ-CP', `, replacedById: "${gone}"`))).toEqual([
      { path: 'inForceUntil', rule: 'required' },
    ])
    expect(await refused(decree('46/2024/NĐ-CP', `, inForceUntil: "2025-01-01", replacedById: "${gone}"`))).toEqual([
      { path: 'replacedById', rule: 'gone' },
    ])
    expect(await refused('type: "X", number: "", issuer: "<b>x</b>", subject: ""')).toEqual([
      { path: 'type', rule: 'required' },
      { path: 'number', rule: 'required' },
      { path: 'issuer', rule: 'markup' },
    ])
    expect(await save(`${decree('46/2024/NĐ-CP')}, id: "khong-co"`)).toMatchObject({ __typename: 'NotFoundError' })
    expect(await save(decree('46/2024/NĐ-CP'), 'compiler')).toMatchObject({ __typename: 'ForbiddenError' })
    expect(await count()).toEqual(before)
  })

  it('lets one of two administrators win who decide at once', async () => {
    const { id, lastChange } = await saved(decree('50/2024/NĐ-CP'))
    const both = await Promise.all(
      ['một', 'hai'].map((issuer) =>
        save(
          `type: "ND", number: "50/2024/NĐ-CP", issuer: "${issuer}", subject: "", id: "${id}", lastChange: "${lastChange}"`,
        ),
      ),
    )
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'AdministrationConflictError',
      'MutationSaveDocumentSuccess',
    ])
  })
})

describe('the registry', () => {
  interface Listed {
    readonly documents: {
      readonly totalCount: number
      readonly edges: readonly { readonly node: { readonly number: string } }[]
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
    }
  }
  const list = (args: string) =>
    server
      .data<Listed>(
        'administrator',
        `{ documents(${args}) { totalCount edges { node { number } } pageInfo { endCursor hasNextPage } } }`,
      )
      .then(({ documents }) => documents)
  const numbers = async (args: string) => (await list(args)).edges.map(({ node }) => node.number)

  it('is found without marks, chosen by type and by whether it is in force, and gone through in both orders', async () => {
    for (const [number, on, until] of [
      ['61/KH-UBND', '2026-03-01', null],
      ['62/KH-UBND', '2026-02-01', '2026-04-01'],
      ['63/KH-UBND', null, null],
    ])
      await saved(
        `type: "KH", number: "${number}", issuer: "UBND tỉnh Sông Thao", subject: "Dân vận khéo"
          ${on ? `, issuedOn: "${on}"` : ''} ${until ? `, inForceUntil: "${until}"` : ''}`,
      )
    const search = 'search: "dan van kheo"'
    expect(await numbers(search)).toEqual(['61/KH-UBND', '62/KH-UBND', '63/KH-UBND'])
    expect(await numbers(`${search}, sort: number, descending: true`)).toEqual([
      '63/KH-UBND',
      '62/KH-UBND',
      '61/KH-UBND',
    ])
    expect(await numbers(`${search}, standing: ended`)).toEqual(['62/KH-UBND'])
    expect(await numbers(`${search}, standing: inForce, type: "KH"`)).toEqual(['61/KH-UBND', '63/KH-UBND'])
    expect(await numbers(`${search}, type: "ND"`)).toEqual([])
    for (const order of ['', ', sort: issuedOn', ', sort: number', ', sort: number, descending: true']) {
      const all = await numbers(search + order)
      const paged: string[] = []
      let after = ''
      do {
        const { edges, pageInfo, totalCount } = await list(`${search}${order}, first: 1${after}`)
        expect(totalCount).toBe(3)
        paged.push(...edges.map(({ node }) => node.number))
        after = pageInfo.hasNextPage ? `, after: "${pageInfo.endCursor}"` : ''
      } while (after !== '')
      expect(paged).toEqual(all)
    }
  })

  it('says what names a document', async () => {
    const { documents } = await server.data<{ documents: { edges: { node: object }[] } }>(
      'administrator',
      `{ documents(search: "2101/snv") { edges { node { uses { movements rounds reports } } } } }`,
    )
    expect(documents.edges.map(({ node }) => node)).toEqual([{ uses: { movements: 0, rounds: 1, reports: 0 } }])
  })
})
