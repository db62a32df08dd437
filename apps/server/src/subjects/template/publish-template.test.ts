import { randomUUID } from 'node:crypto'
import { read } from '@thidua/letter/read/read'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem, itemsOf, type Template } from '@thidua/schema/outline/template'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { draftOf, edited, type TemplateVersion, templateActs } from '#testing/template-acts.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

/** A new version reaches a running round, then another: each step stands on the one before. */
let server: TestServer
let standardId: string
let { versions, open, save, publish } = {} as ReturnType<typeof templateActs>
beforeAll(async () => {
  server = await startTestServer()
  ;({ versions, open, save, publish } = templateActs(server))
  standardId = (await versions('administrator'))[0]?.id ?? ''
  const { outline, ...begun } = draftOf(await open({ from: standardId }))
  const item = itemId('giai-phap-trong-tam')
  const changed = edited(
    outline,
    { kind: 'addItem', into: 'chuong-ii', name: 'Giải pháp trọng tâm' },
    { kind: 'change', node: 'II.1', values: { heading: ' Triển khai  {movement} ' } },
    { kind: 'remove', node: 'II.5' },
    { kind: 'addPart', item, list: 'figures', name: 'Lớp tập huấn' },
    { kind: 'changePart', item, list: 'figures', key: 'lopTapHuan', values: { unit: 'lớp' } },
  )
  await save({ ...begun, outline }, changed)
})
afterAll(() => server.close())

describe('publishing into a running round', () => {
  const fates = [
    { question: 'II.5', into: [] },
    { question: 'II.5/narrative', into: ['giai-phap-trong-tam/narrative'] },
    { question: 'II.5/inspections', into: [] },
  ]
  let draft: TemplateVersion

  const reportOf = async (person: PersonName, id: string) =>
    (
      await server.data<{ report: { outline: Template; draft: Record<string, { value: string }> } }>(
        person,
        `{ report(id: "${id}") { outline draft } }`,
      )
    ).report

  it('says before it acts what each draft gains and what goes', async () => {
    const { first } = server.province.reports
    await writeDraft(server, 'clerk', first, {
      ...completeDraft(midTermTemplate),
      'II.5/answer': '',
      'II.5/narrative': 'Đã kiểm tra 2 đơn vị.',
      'II.5/inspections/a/order': 'a0',
      'II.5/inspections/a/inspected': 'Phòng Một',
    })
    draft = draftOf(await open({ from: standardId }))
    const { template } = await server.data<{ template: { publication: object[]; published: { id: string }[] } }>(
      'administrator',
      `query Effect($fates: [FateInput!]!) { template(id: "${draft.id}") { published { id }
        publication(fates: $fates) { name notBegun begun staying losing { agency paths } } } }`,
      { fates },
    )
    expect(template.published).toEqual([{ id: standardId }])
    expect(template.publication).toEqual([
      {
        name: 'Sơ kết 2026',
        notBegun: 1,
        begun: 1,
        staying: 0,
        losing: [
          {
            agency: 'Sở Dân tộc và Tôn giáo',
            paths: ['II.5/done', 'II.5/inspections/a/inspected', 'II.5/inspections/a/order'].filter(
              (path) => path !== 'II.5/done',
            ),
          },
        ],
      },
    ])
  })

  it('leaves who has begun on the version begun; who has not gets the new one', async () => {
    const { roundId, reports } = server.province
    const rounds = [{ roundId, moveAll: false }]
    expect(await publish(draft, { fates, rounds: [{ roundId: randomUUID(), moveAll: false }] })).toMatchObject({
      __typename: 'NotFoundError',
    })
    const published = draftOf(await publish(draft, { fates, rounds }, 'compiler'))
    expect(published).toMatchObject({ version: 2, rounds: [{ name: 'Sơ kết 2026' }] })
    expect(published.publishedAt).not.toBe(null)
    expect(findItem(published.outline, 'II.1')?.heading).toBe('Triển khai {movement}')
    const [begun, other] = [await reportOf('clerk', reports.first), await reportOf('neighbour', reports.second)]
    expect(itemsOf(begun.outline).map(({ id }) => id)).toContain('II.5')
    expect(begun.draft['II.5/narrative']?.value).toBe('Đã kiểm tra 2 đơn vị.')
    expect(itemsOf(other.outline).map(({ id }) => id)).toContain('giai-phap-trong-tam')
    // Each writes what it is asked.
    await writeDraft(server, 'clerk', reports.first, { 'II.5/narrative': 'Đã kiểm tra 3 đơn vị.' })
    await writeDraft(server, 'neighbour', reports.second, { 'giai-phap-trong-tam/figures/lopTapHuan': '3' })
    await expect(server.asOwner(`UPDATE template SET name = 'x' WHERE id = '${published.id}'`)).rejects.toThrow(
      'is published',
    )
  })

  it('lets what was sent read as on its day, in the heat map of today', async () => {
    const { first } = server.province.reports
    await writeDraft(server, 'clerk', first, {
      'II.5/answer': 'none',
      'II.5/narrative': '',
      'II.5/inspections/a/order': '',
    })
    const sent = await server.data<{ submitReport: { submission?: { outline: Template }; issues?: object[] } }>(
      'clerk',
      `mutation { submitReport(input: { reportId: "${first}", idempotencyKey: "${randomUUID()}" }) {
        ... on SubmitReportSuccess { submission { outline } } ... on ValidationError { issues { path rule } } } }`,
    )
    expect(itemsOf(sent.submitReport.submission?.outline ?? { chapters: [] }).map(({ id }) => id)).toContain('II.5')
    const cookie = await server.cookieOf('clerk')
    const letter = await server.app.inject({ url: `/letters/reports/${first}.docx`, headers: { cookie } })
    const { sections } = await read(letter.rawPayload, 'a.docx')
    expect(sections.find(({ place }) => place === 'II.5')?.answer).toBe('none')
    const { round } = await server.data<{
      round: { dashboard: { items: { item: string; none: number; missing: number }[] } }
    }>('compiler', `{ round(id: "${server.province.roundId}") { dashboard { items { item none missing } } } }`)
    const columns = round.dashboard.items.map(({ item }) => item)
    expect(columns).toContain('giai-phap-trong-tam')
    expect(columns).not.toContain('II.5')
    const csv = await server.app.inject({
      url: `/exports/rounds/${server.province.roundId}.csv`,
      headers: { cookie: await server.cookieOf('compiler') },
    })
    // The union of what the versions ask: each answer once, and nothing under what a version does not ask.
    expect(csv.body).toContain('II.5 Giải pháp trọng tâm,')
    expect(csv.body.split('\n')[0]).toMatch(/Đề xuất, kiến nghị".*II\.5 Kiểm tra, giám sát/u)
  })

  it('carries drafts over with all: texts move, what has no place goes into the history', async () => {
    const { reports, roundId } = server.province
    const letterOf = async () => {
      const headers = { cookie: await server.cookieOf('clerk') }
      return (await server.app.inject({ url: `/letters/reports/${reports.first}.docx`, headers })).rawPayload
    }
    const letter = await letterOf()
    const second = draftOf(await open({ from: draft.id }))
    const figure = 'giai-phap-trong-tam/figures/lopTapHuan'
    await writeDraft(server, 'neighbour', reports.second, {
      'giai-phap-trong-tam/narrative': 'Mở lớp.',
      'II.4/narrative': 'Khen.',
    })
    const outline = edited(
      second.outline,
      { kind: 'remove', node: 'giai-phap-trong-tam' },
      { kind: 'addItem', into: 'chuong-iii', name: 'Nhiệm vụ' },
    )
    const saved = draftOf(await save(second, outline))
    const published = await publish(saved, {
      fates: [
        { question: 'giai-phap-trong-tam', into: ['nhiem-vu'] },
        { question: 'giai-phap-trong-tam/narrative', into: ['II.4/narrative'] },
        { question: figure, into: [] },
      ],
      rounds: [{ roundId, moveAll: true }],
    })
    expect(draftOf(published).version).toBe(3)
    const { outline: asked, draft: carried } = await reportOf('neighbour', reports.second)
    expect(itemsOf(asked).map(({ id }) => id)).toContain('nhiem-vu')
    expect(carried['II.4/narrative']?.value).toBe('Khen.\nMở lớp.')
    expect(carried[figure]?.value).toBe('')
    const { rows } = await server.database.pool.query(
      `SELECT path, old_value AS "oldValue", new_value AS "newValue", source FROM change WHERE report_id = $1 AND path = $2 ORDER BY id DESC LIMIT 1`,
      [reports.second, figure],
    )
    expect(rows).toEqual([{ path: figure, oldValue: '3', newValue: '', source: 'template:Sơ kết, 3' }])
    const { rows: off } = await server.database.pool.query(
      `SELECT draft_bytes - sum(octet_length(path) + octet_length(value)) AS off FROM report JOIN draft_field ON report_id = id
      WHERE id = $1 GROUP BY id`,
      [reports.second],
    )
    expect(off).toEqual([{ off: '0' }])
    // What was sent stays on its version.
    expect(itemsOf((await reportOf('clerk', reports.first)).outline).map(({ id }) => id)).toContain('II.5')
    expect((await letterOf()).equals(letter)).toBe(true)
  })

  it('carries over a draft that stayed two versions behind', async () => {
    const { reports, roundId } = server.province
    // The neighbour's draft stays on the third version while the fourth comes.
    await writeDraft(server, 'neighbour', reports.second, { 'nhiem-vu/answer': 'none' })
    const [third] = await versions('administrator')
    const dropping = draftOf(await open({ from: third?.id }))
    const fourth = draftOf(
      await save(
        dropping,
        edited(
          dropping.outline,
          { kind: 'addItem', into: 'chuong-iii', name: 'Hạn chế' },
          { kind: 'remove', node: 'II.4' },
        ),
      ),
    )
    const away = ['II.4', 'II.4/commendations'].map((question) => ({ question, into: [] as string[] }))
    const kept = { question: 'II.4/narrative', into: ['han-che/narrative'] }
    draftOf(await publish(fourth, { fates: [...away, kept], rounds: [{ roundId, moveAll: false }] }))
    expect((await reportOf('neighbour', reports.second)).draft['II.4/narrative']?.value).toBe('Khen.\nMở lớp.')
    const fifth = draftOf(await open({ from: fourth.id }))
    const renamed = draftOf(
      await save(
        fifth,
        edited(
          fifth.outline,
          { kind: 'addItem', into: 'chuong-iii', name: 'Tồn tại' },
          { kind: 'remove', node: 'han-che' },
        ),
      ),
    )
    const fates = [
      { question: 'han-che', into: [] },
      { question: 'han-che/narrative', into: ['ton-tai/narrative'] },
    ]
    const { template } = await server.data<{ template: { publication: object[] } }>(
      'administrator',
      `query Effect($fates: [FateInput!]!) { template(id: "${renamed.id}") { publication(fates: $fates) { begun staying losing { paths } } } }`,
      { fates },
    )
    expect(template.publication).toEqual([{ begun: 1, staying: 1, losing: [] }])
    draftOf(await publish(renamed, { fates, rounds: [{ roundId, moveAll: true }] }))
    const { draft: carried, outline } = await reportOf('neighbour', reports.second)
    expect(itemsOf(outline).map(({ id }) => id)).toContain('ton-tai')
    expect(carried['ton-tai/narrative']?.value).toBe('Khen.\nMở lớp.')
    expect(carried['II.4/narrative']?.value).toBe('')
  })

  it('that is killed in the middle has changed nothing, and goes when it is asked again', async () => {
    const { roundId, reports } = server.province
    const { pool } = server.database
    const [newest] = await versions('administrator')
    const begun = draftOf(await open({ from: newest?.id }))
    const outline = edited(begun.outline, { kind: 'addItem', into: 'chuong-iii', name: 'Việc mới' })
    const saved = draftOf(await save(begun, outline))
    const all = async () =>
      (
        await pool.query<{ all: string }>(
          `SELECT concat((SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM template t),
            (SELECT md5(string_agg(r::text, '' ORDER BY id)) FROM report r), (SELECT template_id FROM round WHERE id = $1),
            (SELECT count(*) FROM administration_change), (SELECT count(*) FROM change)) AS all`,
          [roundId],
        )
      ).rows[0]?.all
    const before = await all()
    // Somebody holds a report, so that publishing waits with the version published and the round not yet moved.
    const holder = await pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [reports.second])
    const killed = publish(saved, { rounds: [{ roundId, moveAll: true }] }).catch(() => 'killed')
    const waits = async () =>
      (
        await pool.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            AND query LIKE '%FROM report WHERE round_id%FOR UPDATE%'`,
        )
      ).rows[0]?.pid
    const pid = await vi.waitFor(async () => {
      const found = await waits()
      if (found === undefined) throw new Error('nobody waits yet')
      return found
    }, 30_000)
    await server.asOwner(`SELECT pg_terminate_backend(${pid})`)
    expect(await killed).toBe('killed')
    await holder.query('ROLLBACK')
    holder.release()
    expect(await all()).toBe(before)
    expect(draftOf(await publish(saved, { rounds: [{ roundId, moveAll: true }] })).publishedAt).not.toBe(null)
  })
})
