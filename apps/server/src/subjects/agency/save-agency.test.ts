import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administered } from '#testing/directory/administered.ts'
import { changesOf, lastChange } from '#testing/directory/last-change.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const plain = {
  code: 'XBT',
  name: 'Ủy ban nhân dân xã Bình Thạnh',
  shortName: 'Xã Bình Thạnh',
  symbol: 'UBND',
  kind: 'commune',
  superiorLine: '',
  letterPlace: 'Bình Thạnh',
  headPost: 'Chủ tịch',
  regime: 'collective',
  validFrom: '2025-07-01',
  predecessorIds: [] as string[],
}
type Fields = Partial<typeof plain> & { electronicCode?: string; parentId?: string; blockId?: string }

const input = (fields: Fields): string =>
  Object.entries({ ...plain, ...fields })
    .map(([name, value]) => `${name}: ${['kind', 'regime'].includes(name) ? value : JSON.stringify(value)}`)
    .join(', ')

const save = (fields: Fields, basis = '', person: 'administrator' | 'compiler' = 'administrator') =>
  administered<{ id: string; name: string }>(
    server,
    person,
    `saveAgency(input: { ${basis} ${input(fields)} })`,
    'id name',
  )

describe('saveAgency', () => {
  it('makes and changes one, old and new on record', async () => {
    const made = await save({ electronicCode: 'H48.99', blockId: server.province.blocks.second })
    const id = made.data?.id ?? ''
    expect(made.data?.name).toBe('Ủy ban nhân dân xã Bình Thạnh')
    const parentId = server.province.agencies.host
    const basis = `id: "${id}", ${await lastChange(server, 'agency', id)},`
    await save({ name: 'Ủy ban nhân dân  phường Bình Thạnh', electronicCode: 'H48.99', parentId }, basis)
    const [latest, first] = await changesOf(server, 'agency', id)
    expect(first).toMatchObject({ act: 'create', by: 'Ngô Quản Trị' })
    expect(latest?.fields).toEqual([
      { field: 'name', before: 'Ủy ban nhân dân xã Bình Thạnh', after: 'Ủy ban nhân dân phường Bình Thạnh' },
      { field: 'block', before: 'Cụm các xã', after: null },
      { field: 'parent', before: null, after: 'Sở Nội vụ' },
    ])
    expect(await save({ name: 'Khác' }, basis)).toMatchObject({
      __typename: 'AdministrationConflictError',
      newer: [{ act: 'change' }],
    })
  })

  it('refuses what will not do', async () => {
    const { host, first } = server.province.agencies
    expect(await save({ code: 'SNV' })).toMatchObject({ issues: [{ path: 'code', rule: 'taken' }] })
    await save({ code: 'E1', electronicCode: 'H48.1' })
    expect(await save({ code: 'E2', electronicCode: 'H48.1' })).toMatchObject({
      issues: [{ path: 'electronicCode', rule: 'taken' }],
    })
    expect(await save({ code: 'E3', name: ' ', symbol: '=A1', letterPlace: '<b>' })).toMatchObject({
      issues: [
        { path: 'name', rule: 'required' },
        { path: 'symbol', rule: 'formula' },
        { path: 'letterPlace', rule: 'markup' },
      ],
    })
    expect(await save({ code: 'E4', validFrom: '2023-02-31' })).toMatchObject({
      issues: [{ path: 'validFrom', rule: 'date' }],
    })
    const nobody = 'b6b3b1b6-0000-4000-8000-000000000000'
    expect(await save({ code: 'E5', parentId: nobody, blockId: nobody, predecessorIds: [nobody] })).toMatchObject({
      issues: [
        { path: 'blockId', rule: 'gone' },
        { path: 'parentId', rule: 'gone' },
        { path: 'predecessorIds', rule: 'gone' },
      ],
    })
    expect(await save({ code: 'E6' }, '', 'compiler')).toMatchObject({ why: 'notAdministrator' })
    // Reviewers and compilers work there.
    const basis = `id: "${host}", ${await lastChange(server, 'agency', host)},`
    expect(await save({ code: 'SNV', kind: 'enterprise' }, basis)).toMatchObject({
      issues: [{ path: 'kind', rule: 'roles' }],
    })
    expect(await save({ code: 'SNV', kind: 'department', parentId: host }, basis)).toMatchObject({
      issues: [{ path: 'parentId', rule: 'circle' }],
    })
    const child = await save({ code: 'CON', parentId: host, predecessorIds: [host] })
    expect(await save({ code: 'SNV', kind: 'department', parentId: child.data?.id ?? '' }, basis)).toMatchObject({
      issues: [{ path: 'parentId', rule: 'circle' }],
    })
    expect(
      await save({ code: 'SNV', kind: 'department', predecessorIds: [child.data?.id ?? ''] }, basis),
    ).toMatchObject({
      issues: [{ path: 'predecessorIds', rule: 'circle' }],
    })
    const { rows } = await server.database.pool.query(`SELECT FROM agency WHERE code ~ '^E[2-6]$'`)
    expect(rows).toEqual([])
    expect(await changesOf(server, 'agency', first)).toEqual([])
  })

  it('never lets two at once close a circle of parents', async () => {
    const [one, other] = [(await save({ code: 'V1' })).data?.id ?? '', (await save({ code: 'V2' })).data?.id ?? '']
    const under = async (code: string, id: string, parentId: string) =>
      save({ code, parentId }, `id: "${id}", ${await lastChange(server, 'agency', id)},`)
    const both = await Promise.all([under('V1', one, other), under('V2', other, one)])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['MutationSaveAgencySuccess', 'ValidationError'])
  })
})

describe('endAgency', () => {
  const end = async (id: string, rest: string, person: 'administrator' | 'compiler' = 'administrator') =>
    administered<{ validUntil: string | null; successors: { code: string }[] }>(
      server,
      person,
      `endAgency(input: { id: "${id}", ${await lastChange(server, 'agency', id)}, ${rest} })`,
      'validUntil successors { code }',
    )

  it('ends on a day with several successors, and takes it back', async () => {
    const ids = await Promise.all(['T0', 'T1', 'T2'].map(async (code) => (await save({ code })).data?.id ?? ''))
    const [old = '', one = '', other = ''] = ids
    const ended = await end(old, `on: "2026-07-01", successorIds: ["${one}", "${other}"], note: "Chia tách"`)
    expect(ended.data?.validUntil).toBe('2026-07-01')
    expect(ended.data?.successors.map(({ code }) => code).sort()).toEqual(['T1', 'T2'])
    expect((await changesOf(server, 'agency', old))[0]).toMatchObject({
      act: 'end',
      note: 'Chia tách',
      fields: [{ field: 'successors' }, { field: 'validUntil', before: null, after: '2026-07-01' }],
    })
    // It stands in the history of who takes over, too.
    expect((await changesOf(server, 'agency', one))[0]?.fields).toMatchObject([{ field: 'predecessors', before: '[]' }])
    expect((await end(one, `on: "2027-01-01", successorIds: ["${old}"]`)).issues).toEqual([
      { path: 'successorIds', rule: 'ended' },
    ])
    expect((await end(old, 'on: null, successorIds: []')).data).toEqual({ validUntil: null, successors: [] })
    expect((await changesOf(server, 'agency', old))[0]?.act).toBe('reopen')
  })

  it('is refused while something needs it, and says what', async () => {
    const { first, host } = server.province.agencies
    expect(await end(first, `on: "2026-12-01", successorIds: []`)).toMatchObject({
      __typename: 'HinderedError',
      hindrances: [{ rule: 'openReport', name: 'Sơ kết 2026', id: server.province.reports.first }],
    })
    expect((await end(host, `on: "2026-12-01", successorIds: []`)).hindrances).toMatchObject([
      { rule: 'hostsRound', name: 'Sơ kết 2026' },
      { rule: 'superior', name: 'Ủy ban nhân dân phường Bình Thạnh' },
      { rule: 'superior', name: 'Ủy ban nhân dân xã Bình Thạnh' },
    ])
    expect(await end(first, `on: "2025-03-01", successorIds: []`)).toMatchObject({
      issues: [{ path: 'on', rule: 'notLater' }],
    })
    expect(await end(first, `on: "2026-12-01", successorIds: ["${first}"]`)).toMatchObject({
      issues: [{ path: 'successorIds', rule: 'circle' }],
    })
    const { rows } = await server.database.pool.query('SELECT valid_until FROM agency WHERE id = $1', [first])
    expect(rows).toEqual([{ valid_until: null }])
  })
})
