import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { administered } from '#testing/directory/administered.ts'
import { changesOf, lastChange } from '#testing/directory/last-change.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let day: (offset: number) => string
beforeAll(async () => {
  server = await startTestServer()
  const { rows } = await server.database.pool.query<{ today: string }>('SELECT vietnam_today()::text AS today')
  const start = Date.parse(rows[0]?.today ?? '')
  day = (offset) => new Date(start + offset * 86_400_000).toISOString().slice(0, 10)
  await writeDraft(server, 'clerk', server.province.reports.first, completeDraft(midTermTemplate))
})
afterAll(() => server.close())

const idOf = async (person: PersonName): Promise<string> =>
  (await server.database.pool.query('SELECT id FROM person WHERE email = $1', [emailOf(person)])).rows[0].id

const membershipOf = async (person: PersonName): Promise<string> =>
  (
    await server.database.pool.query('SELECT id FROM membership WHERE person_id = $1 ORDER BY role', [
      await idOf(person),
    ])
  ).rows[0].id

const membership = (fields: object): string =>
  Object.entries({
    agencyId: server.province.agencies.first,
    role: 'clerk',
    maySubmit: false,
    blockIds: [],
    validFrom: day(0),
    ...fields,
  })
    .map(([name, value]) => `${name}: ${name === 'role' ? value : JSON.stringify(value)}`)
    .join(', ')

const add = async (person: PersonName, fields: object) => {
  const id = await idOf(person)
  const basis = `personId: "${id}", ${await lastChange(server, 'person', id)}`
  return administered<{ memberships: { id: string; role: string; holds: boolean }[] }>(
    server,
    'administrator',
    `addMembership(${basis}, membership: { ${membership(fields)} })`,
    'memberships { id role holds }',
  )
}

const roles = async (person: PersonName): Promise<string[]> =>
  (
    await server.data<{ viewer: { memberships: { role: string }[] } }>(person, '{ viewer { memberships { role } } }')
  ).viewer.memberships.map(({ role }) => role)

const submits = async (person: PersonName) =>
  (
    await server.data<{ submitReport: { __typename: string; why?: string } }>(
      person,
      `mutation { submitReport(input: { reportId: "${server.province.reports.first}", idempotencyKey: "${randomUUID()}" }) {
        __typename ... on ForbiddenError { why } } }`,
    )
  ).submitReport

const end = (id: string, on: string, person: PersonName = 'head') =>
  administered<{ holds: boolean }>(server, person, `endMembership(id: "${id}", on: "${on}")`, 'holds')

describe('a membership', () => {
  it('holds from its first day to the day before its last, and anew when it is given anew', async () => {
    const added = await add('stranger', { validFrom: day(1) })
    expect(added.data?.memberships).toMatchObject([{ role: 'clerk', holds: false }])
    expect(await roles('stranger')).toEqual([])
    const id = added.data?.memberships[0]?.id ?? ''
    const personId = await idOf('stranger')
    const change = async (fields: object) =>
      administered(
        server,
        'administrator',
        `changeMembership(id: "${id}", personId: "${personId}", ${await lastChange(server, 'person', personId)},
          membership: { ${membership(fields)} })`,
      )
    await change({ validFrom: day(-1), validUntil: day(1) })
    expect(await roles('stranger')).toEqual(['clerk'])
    expect(await add('stranger', {})).toMatchObject({ issues: [{ path: 'role', rule: 'taken' }] })
    await end(id, day(0), 'administrator')
    expect(await roles('stranger')).toEqual([])
    expect((await add('stranger', {})).data?.memberships).toMatchObject([{ id, holds: true }])
    const [again, ended] = await changesOf(server, 'person', personId)
    expect(again).toMatchObject({ act: 'addMembership' })
    expect(ended).toMatchObject({ act: 'endMembership', by: 'Ngô Quản Trị' })
    expect(JSON.parse(ended?.fields[0]?.after ?? '')).toMatchObject({
      agency: 'Sở Dân tộc và Tôn giáo',
      role: 'clerk',
      validUntil: day(0),
    })
    await end(id, day(0), 'administrator')
  })

  it('is refused where the kind of agency has no such role, without blocks, or the wrong way round', async () => {
    const { rows } = await server.database.pool.query<{ id: string }>(
      `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      VALUES ('DN1', 'Công ty X', 'X', 'X', 'enterprise', '', 'X', 'Giám đốc', 'head', '2020-01-01') RETURNING id`,
    )
    expect(await add('stranger', { agencyId: rows[0]?.id, role: 'compiler' })).toMatchObject({
      issues: [{ path: 'role', rule: 'notOfKind' }],
    })
    expect(await add('stranger', { role: 'reviewer' })).toMatchObject({
      issues: [{ path: 'blockIds', rule: 'required' }],
    })
    expect(await add('stranger', { validUntil: day(0) })).toMatchObject({
      issues: [{ path: 'validUntil', rule: 'notLater' }],
    })
    expect(await add('stranger', { agencyId: randomUUID() })).toMatchObject({
      issues: [{ path: 'agencyId', rule: 'gone' }],
    })
  })

  it('of the last head is not ended, and of no other agency’s head', async () => {
    const head = await membershipOf('head')
    expect(await end(head, day(0), 'administrator')).toMatchObject({ hindrances: [{ rule: 'lastHead' }] })
    expect(await end(head, day(30), 'administrator')).toMatchObject({ hindrances: [{ rule: 'lastHead' }] })
    // Heads without a last day are the administrator's.
    expect(await end(head, day(30))).toMatchObject({ why: 'notAdministrator' })
    expect(await end(await membershipOf('neighbour'), day(0))).toMatchObject({ __typename: 'NotFoundError' })
    expect(await end(head, day(0), 'clerk')).toMatchObject({ why: 'notHead' })
  })
})

describe('a head delegates', () => {
  const take = (fields: string, person: PersonName = 'head') =>
    administered<{ id: string; holds: boolean }>(
      server,
      person,
      `addColleague(input: { agencyId: "${server.province.agencies.first}", maySubmit: false, ${fields} })`,
      'id holds',
    )

  it('takes on and ends a clerk', async () => {
    const taken = await take(`name: "Bùi Thị Tân", email: "tan@a.example", role: clerk, validFrom: "${day(0)}"`)
    expect(taken.data?.holds).toBe(true)
    expect((await end(taken.data?.id ?? '', day(0))).data).toEqual({ holds: false })
    expect(await take(`name: "X", email: "y@a.example", role: reviewer, validFrom: "${day(0)}"`)).toMatchObject({
      issues: [{ path: 'role', rule: 'required' }],
    })
    expect(
      await take(`name: "X", email: "y@a.example", role: clerk, validFrom: "${day(0)}"`, 'neighbour'),
    ).toMatchObject({
      why: 'notHead',
    })
  })

  it('lets a clerk send for one round, and takes it back', async () => {
    const id = await membershipOf('helper')
    const let_ = (rest: string) =>
      administered<{ maySubmit: boolean; grantedRounds: { name: string }[] }>(
        server,
        'head',
        `letSubmit(id: "${id}", ${rest})`,
        'maySubmit grantedRounds { name }',
      )
    expect(await submits('helper')).toMatchObject({ why: 'notDelegated' })
    expect(await let_(`always: false, roundIds: ["${randomUUID()}"]`)).toMatchObject({
      issues: [{ path: 'roundIds', rule: 'gone' }],
    })
    expect((await let_(`always: false, roundIds: ["${server.province.roundId}"]`)).data).toEqual({
      maySubmit: false,
      grantedRounds: [{ name: 'Sơ kết 2026' }],
    })
    await let_('always: false, roundIds: []')
    expect(await submits('helper')).toMatchObject({ why: 'notDelegated' })
    // What the head of one agency let them send is not another's.
    await let_(`always: false, roundIds: ["${server.province.roundId}"]`)
    const personId = await idOf('helper')
    const { agencies } = server.province
    for (const agencyId of [agencies.second, agencies.first])
      await administered(
        server,
        'administrator',
        `changeMembership(id: "${id}", personId: "${personId}", ${await lastChange(server, 'person', personId)},
          membership: { ${membership({ agencyId })} })`,
      )
    expect(await submits('helper')).toMatchObject({ why: 'notDelegated' })
    await let_(`always: false, roundIds: ["${server.province.roundId}"]`)
    expect(await submits('helper')).toMatchObject({ __typename: 'SubmitReportSuccess' })
    await server.data(
      'helper',
      `mutation { recallReport(reportId: "${server.province.reports.first}", submissionId: "${
        (await server.database.pool.query('SELECT id FROM submission ORDER BY submitted_at DESC LIMIT 1')).rows[0].id
      }") { __typename } }`,
    )
    await let_('always: false, roundIds: []')
  })

  it('names a deputy, whose right begins and ends with the database’s day', async () => {
    const given = `name: "Hồ Văn Giúp", email: "${emailOf('helper')}", role: head`
    expect(await take(`${given}, validFrom: "${day(0)}"`)).toMatchObject({
      issues: [{ path: 'validUntil', rule: 'required' }],
    })
    const { data } = await take(`${given}, validFrom: "${day(1)}", validUntil: "${day(3)}"`)
    const at = (offset: number) =>
      // As it stands when that day has come.
      server.database.pool.query('UPDATE membership SET valid_from = $2, valid_until = $3 WHERE id = $1', [
        data?.id,
        day(1 - offset),
        day(3 - offset),
      ])
    const may = async () => (await roles('helper')).includes('head')
    const seen: boolean[] = []
    for (const offset of [0, 1, 2, 3]) {
      await at(offset)
      seen.push(await may())
    }
    expect(seen).toEqual([false, true, true, false])
    expect(await submits('helper')).toMatchObject({ why: 'notDelegated' })
    await at(1)
    expect(await submits('helper')).toMatchObject({ __typename: 'SubmitReportSuccess' })
    // Nor do they give anybody more days than their own.
    const another = (until: string) =>
      take(`name: "X", email: "thay@a.example", role: head, validFrom: "${day(0)}", validUntil: "${until}"`, 'helper')
    expect(await another(day(3))).toMatchObject({ issues: [{ path: 'validUntil', rule: 'outlasts' }] })
    expect(await another(day(2))).toMatchObject({ data: {} })
    expect((await end(data?.id ?? '', day(0))).data?.holds).toBe(false)
  })
})

describe('handOver', () => {
  it('passes roles, blocks and what may be sent to a successor', async () => {
    const [leaver, successor] = [await idOf('reviewer'), await idOf('stranger')]
    const call = async (rest: string, on = day(0)) =>
      administered<{ deactivatedAt: string | null }>(
        server,
        'administrator',
        `handOver(input: { personId: "${leaver}", ${await lastChange(server, 'person', leaver)}, on: "${on}", ${rest},
          membershipIds: ["${await membershipOf('reviewer')}"] })`,
        'deactivatedAt',
      )
    expect(await call(`successorId: "${leaver}", deactivate: false`)).toMatchObject({
      issues: [{ path: 'successorId', rule: 'gone' }],
    })
    expect(await call(`successorId: "${successor}", deactivate: false`, day(-1))).toMatchObject({
      issues: [{ path: 'on', rule: 'past' }],
    })
    const done = await call(`successorId: "${successor}", deactivate: true, note: "Chuyển công tác"`)
    expect(done.data?.deactivatedAt).toMatch(/Z$/u)
    expect(
      await server.data('stranger', '{ viewer { memberships { role agency { code } blocks { name } } } }'),
    ).toMatchObject({
      viewer: { memberships: [{ role: 'reviewer', agency: { code: 'SNV' }, blocks: [{ name: 'Khối các sở' }] }] },
    })
    const left = await changesOf(server, 'person', leaver)
    expect(left.map(({ act }) => act)).toEqual(['deactivate', 'handOver'])
    // Each history names the other.
    expect(left[1]?.fields).toContainEqual({ field: 'handedTo', before: null, after: 'Người Lạ' })
    expect((await changesOf(server, 'person', successor))[0]?.fields).toContainEqual({
      field: 'handedFrom',
      before: null,
      after: 'Võ Thẩm Định',
    })
    expect((await changesOf(server, 'person', successor))[0]).toMatchObject({
      act: 'handOver',
      note: 'Chuyển công tác',
    })
  })

  it('of the last head goes, since another takes over', async () => {
    const [leaver, successor] = [await idOf('head'), await idOf('stranger')]
    const answer = await administered(
      server,
      'administrator',
      `handOver(input: { personId: "${leaver}", ${await lastChange(server, 'person', leaver)}, on: "${day(0)}",
        successorId: "${successor}", deactivate: true, membershipIds: ["${await membershipOf('head')}"] })`,
    )
    expect(answer.__typename).toBe('MutationHandOverSuccess')
    expect(await roles('stranger')).toContain('head')
  })
})
