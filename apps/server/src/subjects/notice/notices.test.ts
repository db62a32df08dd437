import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { dayFromNow, ofFirstRound, roundActs } from '#testing/rounds/administered-round.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let reportId: string
beforeEach(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
})
afterEach(() => server.close())

const act = async (person: PersonName, field: string) => {
  const answer = await server.data<Record<string, { __typename: string }>>(
    person,
    `mutation { ${field} { __typename } }`,
  )
  expect(JSON.stringify(answer)).toMatch(/Success"/u)
}
const seen = () => asSeen(server, reportId)

/** The viewer's notices, the newest first: kind, and `host` where they are told as the host's. */
const told = async (person: PersonName): Promise<string[]> => {
  const { notices } = await server.data<{ notices: { edges: { node: { kind: string; asHost: boolean } }[] } }>(
    person,
    '{ notices { edges { node { kind asHost } } } }',
  )
  return notices.edges.map(({ node }) => `${node.kind}${node.asHost ? ' host' : ''}`)
}

describe('notices', () => {
  it('tell whom each act concerns, in its transaction, and never who did it', async () => {
    await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
    await act('clerk', `presentReport(reportId: "${reportId}")`)
    expect(await told('head')).toEqual(['presented'])
    await act('head', `sendBackReport(reportId: "${reportId}", note: "bổ sung")`)
    await act('clerk', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
    await act(
      'compiler',
      `returnReport(input: { ${(await seen()).submission}, remarks: [{ place: "II.1", text: "sửa", level: mustFix }] })`,
    )
    await act('compiler', `undoReport(${(await seen()).event})`)
    await act(
      'reviewer',
      `returnReport(input: { ${(await seen()).submission}, remarks: [{ place: "II.1", text: "sửa", level: mustFix }] })`,
    )
    await writeDraft(server, 'helper', reportId, { 'II.1/narrative': 'đã sửa' })
    await act('head', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
    await act('head', `recallReport(${(await seen()).submission})`)
    await act('head', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
    await act(
      'compiler',
      `extendDeadline(input: { ${(await seen()).extension}, deadline: "${dayFromNow(12)}", reason: "lũ" })`,
    )
    await act('reviewer', `acceptReport(${(await seen()).submission})`)
    expect(await told('clerk')).toEqual([
      ...['accepted', 'extended', 'resubmitted', 'recalled', 'resubmitted', 'returned', 'returnUndone', 'returned'],
      'sentBack',
    ])
    expect(await told('helper')).toEqual([
      ...['accepted', 'extended', 'resubmitted', 'recalled', 'resubmitted', 'returned', 'returnUndone', 'returned'],
      ...['submitted', 'sentBack'],
    ])
    // The block has a reviewer: the compiler is not told of what is sent.
    expect(await told('reviewer')).toEqual(['resubmitted host', 'recalled host', 'resubmitted host', 'submitted host'])
    for (const nobody of ['compiler', 'neighbour', 'viewer', 'administrator', 'stranger'] as const)
      expect(await told(nobody)).toEqual([])
  })

  it('go to the compilers where nobody reads the block', async () => {
    const { second } = server.province.reports
    await writeDraft(server, 'neighbour', second, { ...completeDraft(midTermTemplate) })
    await act('neighbour', `submitReport(input: { reportId: "${second}", idempotencyKey: "${randomUUID()}" })`)
    expect(await told('compiler')).toEqual(['submitted host'])
    expect(await told('reviewer')).toEqual([])
  })

  it('are gone with an act that broke', async () => {
    await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
    await server.asOwner('ALTER TABLE figure ADD CONSTRAINT broken CHECK (value < 0)')
    await server.ask(
      'clerk',
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    )
    expect(await told('head')).toEqual([])
  })

  it('tell of a round: opened at its hour, its deadline moved to who is not done, cancelled', async () => {
    const acts = roundActs(server, await ofFirstRound(server))
    const later = await acts.publish(
      await acts.ask(await acts.draft({ opensOn: JSON.stringify(dayFromNow(2)) }), 'all: true'),
    )
    expect(later.phase).toBe('scheduled')
    expect(await told('clerk')).toEqual([])
    const round = await acts.published()
    expect(await told('clerk')).toEqual(['opened'])
    expect(await told('head')).toEqual(['opened'])
    const moved = await acts.move(round, 40, 50, 'Kéo dài')
    expect(await told('neighbour')).toEqual(['deadlineMoved', 'opened'])
    await acts.act('cancelRound', `${acts.basis(moved)}, reason: "Dừng"`)
    expect(await told('clerk')).toEqual(['cancelled', 'deadlineMoved', 'opened'])
    // Cancelled before it opened: nobody ever hears of it.
    await acts.act('cancelRound', `${acts.basis(later)}, reason: "Dừng"`)
    expect(await told('clerk')).toEqual(['cancelled', 'deadlineMoved', 'opened'])
  })

  it('tell who is asked late, is taken out, and is asked again', async () => {
    const acts = roundActs(server, await ofFirstRound(server))
    const { first } = server.province.agencies
    const without = await acts.published(`agencyIds: ["${server.province.agencies.second}"]`)
    expect(await told('clerk')).toEqual([])
    const asked = await acts.ask(without, `agencyIds: ["${first}"]`)
    expect(await told('clerk')).toEqual(['opened'])
    expect(await told('neighbour')).toEqual(['opened'])
    const out = await acts.takeOut(asked, [first], 'Không thuộc đối tượng')
    await acts.ask(out, `agencyIds: ["${first}"]`)
    expect(await told('clerk')).toEqual(['readmitted', 'withdrawn', 'opened'])
  })

  it('tell of the right to send, which a head gives', async () => {
    const { rows } = await server.database.pool.query<{ id: string }>(
      `SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = 'giupviec@a.example'`,
    )
    const let_ = (always: boolean) => act('head', `letSubmit(id: "${rows[0]?.id}", always: ${always}, roundIds: [])`)
    await let_(true)
    await let_(false)
    expect(await told('helper')).toEqual(['delegated'])
    const { notices } = await server.data<{ notices: { edges: { node: { said: string; by: string } }[] } }>(
      'helper',
      '{ notices { edges { node { said by } } } }',
    )
    expect(notices.edges[0]?.node).toEqual({ said: 'Sở Dân tộc và Tôn giáo', by: 'Phạm Văn Trưởng' })
  })

  it('are read by their person alone, one by one or up to what the page had shown', async () => {
    const acts = roundActs(server, await ofFirstRound(server))
    for (let round = 0; round < 3; round += 1) await acts.published()
    const list = async (person: PersonName) =>
      await server.data<{ unreadNotices: number; notices: { edges: { node: { id: string; read: boolean } }[] } }>(
        person,
        '{ unreadNotices notices { edges { node { id read } } } }',
      )
    const before = await list('clerk')
    expect(before.unreadNotices).toBe(3)
    const [newest, middle, oldest] = before.notices.edges.map(({ node }) => node.id)
    const read = (person: PersonName, given: string) =>
      server.data(
        person,
        `mutation { readNotices(${given}) { ... on MutationReadNoticesSuccess { data { unread } } } }`,
      )
    await read('neighbour', `ids: ["${middle}"], upTo: "${newest}"`)
    expect((await list('clerk')).unreadNotices).toBe(3)
    expect(await read('clerk', `ids: ["${newest}", "không phải"]`)).toMatchObject({
      readNotices: { data: { unread: 2 } },
    })
    expect(await read('clerk', `upTo: "${oldest}"`)).toMatchObject({ readNotices: { data: { unread: 1 } } })
    expect((await list('clerk')).notices.edges.map(({ node }) => node.read)).toEqual([true, false, true])
  })
})
