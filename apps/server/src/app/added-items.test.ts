import { createHash, randomUUID } from 'node:crypto'
import { read } from '@thidua/letter/read/read'
import { ensureReferenceData } from '@thidua/prisma/reference-data'
import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { filledRow } from '@thidua/schema/fixtures/filled-row'
import { added, widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import { letterImportShape } from '@thidua/schema/letter-import'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import { verdict } from '@thidua/schema/verdict'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { uploadLetter } from '#testing/upload-letter.ts'
import { writeDraft } from '#testing/write-draft.ts'

/**
 * The life of a report in a round that asks four items beside the standard ones, in the order in which it is lived:
 * each step stands on the one before.
 */
let server: TestServer
let reportId: string
const items = itemsOf(widenedTemplate).map(({ id }) => id)

beforeAll(async () => {
  const testDatabase = await createTestDatabase()
  await ensureReferenceData(testDatabase.url)
  server = await startTestServer({ testDatabase, template: widenedTemplate })
  reportId = server.province.reports.first
})
afterAll(() => server.close())

const row = (list: string, order: string, cells: Record<string, string>) => ({
  [`${list}/order`]: order,
  ...Object.fromEntries(Object.entries(cells).map(([cell, typed]) => [`${list}/${cell}`, typed])),
})

const draft: Record<string, string> = {
  ...completeDraft(widenedTemplate),
  [`${added.own}/narrative`]: 'Thực hiện Chỉ thị số 35/CT-UBND ngày 12/5/2023 của UBND tỉnh; mở 03 lớp tập huấn.',
  [`${added.own}/figures/trainingCourses`]: '3',
  [`${added.own}/figures/digitalFiles/numerator`]: '45',
  [`${added.own}/figures/digitalFiles/denominator`]: '60',
  [`${added.own}/choices/planned`]: 'yes',
  ...row('II.4/commendations/same', 'a0', { ...filledRow('commendations'), recipient: 'Thôn Phú Lộc' }),
  // The same row id in another item, and a row that was removed while it was still wrong.
  ...row(`${added.rows}/commendations/same`, 'a0', { ...filledRow('commendations'), recipient: 'Đội cứu hộ' }),
  ...row(`${added.rows}/commendations/gone`, '', { decisionNumber: 'số mấy', recipient: 'Bỏ' }),
  ...row(`${added.second}/exemplary-models/m`, 'a0', { ...filledRow('exemplary-models'), name: 'Ngày thứ bảy' }),
  ...row(`${added.second}/exemplary-models/gone`, '', { name: 'Bỏ' }),
}

const ask = async <T>(person: PersonName, selection: string): Promise<T> =>
  (await server.data<{ report: T }>(person, `{ report(id: "${reportId}") ${selection} }`)).report

const submit = async () =>
  (
    await server.data<{
      submitReport: {
        __typename: string
        issues?: object[]
        submission: { id: string; sha256: string; answers: Record<string, string> }
      }
    }>(
      'clerk',
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename
        ... on SubmitReportSuccess { submission { id sha256 answers } } ... on ValidationError { issues { path rule } } } }`,
    )
  ).submitReport

/** What became of a text at a path that was never written. */
const save = async (path: string, value = 'x') => {
  const { saveFields } = await server.data<{ saveFields: { fields: { outcome: string; why: string | null }[] } }>(
    'clerk',
    `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) {
      ... on SaveFieldsSuccess { fields { outcome why } } } }`,
    { input: { reportId, clientId: randomUUID(), patches: [{ path, value, baseVersion: 0, clientSeq: 1 }] } },
  )
  return saveFields.fields[0]
}

const get = async (person: PersonName, url: string) =>
  server.app.inject({ url, headers: { cookie: await server.cookieOf(person) } })

/** A round's counts: its items in their order, and the line of our report in the heat map. */
async function counted() {
  const { round } = await server.data<{
    round: {
      dashboard: { items: { item: string }[]; heatMap: { reportId: string; answers: string }[]; blocks: object[] }
    }
  }>(
    'compiler',
    `{ round(id: "${server.province.roundId}") { dashboard { items { item content none missing notSubmitted }
      blocks { counts { submitted nil } } heatMap { reportId answers } } } }`,
  )
  const { dashboard } = round
  return { ...dashboard, line: dashboard.heatMap.find((one) => one.reportId === reportId)?.answers }
}

describe('items that a round adds to the outline', () => {
  it('are written like all others, and nothing that the outline does not ask', async () => {
    for (const path of [
      `${added.own}/unknown`,
      `${added.own}/commendations/r/recipient`,
      `${added.rows}/commendations/r/unknown`,
      `${added.rows}/plans/r/number`,
      `${added.rows}/commendations/a/b/order`,
      `${added.own}/figures/digitalFiles`,
      `${added.grouped}/answer`,
      'unknown-item/narrative',
      'II.6/narrative',
    ])
      expect(await save(path), path).toEqual({ outcome: 'refused', why: 'unknown' })
    const empty = verdict(widenedTemplate, {}, { round: null })
    expect(empty.items.map(({ item, state }) => [item, state])).toEqual(items.map((id) => [id, 'notStarted']))
    await writeDraft(server, 'clerk', reportId, draft)
    expect(verdict(widenedTemplate, draft, { round: null })).toMatchObject({ problems: [] })
  })

  it('are counted among the answered ones', async () => {
    expect(await ask('clerk', '{ answeredItems }')).toEqual({ answeredItems: items.length })
  })

  it('are frozen and hashed, without the rows that were removed', async () => {
    const { submission } = await submit()
    expect(submission.sha256).toBe(createHash('sha256').update(canonicalJson(submission.answers)).digest('hex'))
    const sent = Object.entries(draft).filter(([path, value]) => value !== '' && !path.includes('/gone/'))
    expect(submission.answers).toEqual(Object.fromEntries(sent))
  })

  it('are facts that name their item, two with rows of one kind told apart', async () => {
    const { latestSubmission } = await ask<{ latestSubmission: Record<string, Record<string, unknown>[]> }>(
      'reviewer',
      `{ latestSubmission { commendations { item rowId recipient } exemplaryModels { item name }
        figures { item key value numerator denominator quote quotePath } choices { item key option } citations { item number } } }`,
    )
    const { commendations, exemplaryModels, figures, choices, citations } = latestSubmission
    expect(commendations).toEqual([
      { item: 'II.4', rowId: 'same', recipient: 'Thôn Phú Lộc' },
      { item: added.rows, rowId: 'same', recipient: 'Đội cứu hộ' },
    ])
    expect(exemplaryModels).toEqual([{ item: added.second, name: 'Ngày thứ bảy' }])
    const own = { item: added.own, numerator: null, denominator: null, quote: null, quotePath: null }
    expect(figures?.filter(({ item }) => item === added.own)).toEqual([
      { ...own, key: 'digitalFiles', value: 75, numerator: 45, denominator: 60 },
      { ...own, key: 'trainingCourses', value: 3, quote: '03 lớp tập huấn', quotePath: `${added.own}/narrative` },
    ])
    expect(choices).toContainEqual({ item: added.own, key: 'planned', option: 'yes' })
    expect(citations).toContainEqual({ item: added.own, number: '35/CT-UBND' })
    const { rows } = await server.database.pool.query('SELECT item, answer FROM item_answer')
    expect(rows.map(({ item }) => item).toSorted()).toEqual([...items].toSorted())
  })

  it('stand in the letter under their printed number, and are read back by their heading', async () => {
    const docx = await get('clerk', `/letters/reports/${reportId}.docx`)
    const { unplaced } = await read(docx.rawPayload, 'a.docx')
    for (const line of [
      '6. Giải pháp trọng tâm thời gian tới',
      '7. Khen thưởng đột xuất trong Phong trào thi đua',
      '8. Mô hình hay của thanh niên',
    ])
      expect(
        unplaced.some((text) => text.startsWith(line)),
        line,
      ).toBe(true)

    const answer = await uploadLetter(server, 'clerk', reportId, new Uint8Array(docx.rawPayload), 'a.docx')
    const { texts, rows, figures } = letterImportShape.parse(answer.json()).suggestions
    for (const { id, narratives } of itemsOf(widenedTemplate))
      for (const { key } of narratives)
        if (draft[`${id}/${key}`])
          expect(texts.find(({ item }) => item === id)?.text, id).toContain(draft[`${id}/${key}`])
    expect(rows.filter(({ item }) => item === added.rows).map(({ cells }) => cells['recipient'])).toEqual([
      'Đội cứu hộ',
    ])
    expect(rows.filter(({ item }) => item === 'II.4').map(({ cells }) => cells['recipient'])).toEqual(['Thôn Phú Lộc'])
    expect(figures).toContainEqual(expect.objectContaining({ item: added.own, key: 'trainingCourses', typed: '3' }))
  })

  it('have their column in the heat map, in the order of the outline', async () => {
    const { items: columns, line, blocks } = await counted()
    expect(columns.map(({ item }) => item)).toEqual(items)
    const silent = items.map((id) => (['II.3', 'II.5', 'IV'].includes(id) ? 'n' : 'c')).join('')
    expect(line).toBe(silent)
    expect(columns).toContainEqual({ item: added.own, content: 1, none: 0, missing: 0, notSubmitted: 1 })
    expect(blocks).toContainEqual({ counts: { submitted: 1, nil: 1 } })
  })

  it('leave the heat map’s other columns where they are when a submission says nothing of one', async () => {
    const line = (await counted()).line ?? ''
    // Facts are only added to: what an older submission may lack is taken away by the tables' owner, and put back.
    const results = (await server.asOwner(
      `BEGIN; ALTER TABLE item_answer DISABLE TRIGGER USER; DELETE FROM item_answer WHERE item = '${added.grouped}';
      SELECT sent_answers(id) AS sent FROM report WHERE id = '${reportId}'; ROLLBACK`,
    )) as unknown as { rows: unknown[] }[]
    const rows = results.flatMap((result) => result.rows)
    const at = items.indexOf(added.grouped)
    expect(rows).toEqual([{ sent: `${line.slice(0, at)}m${line.slice(at + 1)}` }])
  })

  it('have their column in the export', async () => {
    const csv = (await get('compiler', `/exports/rounds/${server.province.roundId}.csv`)).body
    for (const column of ['II.6 Giải pháp trọng tâm', 'II.7 Khen thưởng đột xuất', 'I.2.3 Nguồn lực'])
      expect(csv).toContain(column)
    expect((await get('compiler', `/exports/rounds/${server.province.roundId}.xlsx`)).statusCode).toBe(200)
  })

  it('are remarked on, returned and opened alone, and sent again', async () => {
    const remark = (place: string) =>
      `{ place: "${place}", path: "${added.rows}/commendations/same", text: "Nêu rõ", level: mustFix }`
    const seen = (await asSeen(server, reportId)).submission
    const giveBack = (place: string) =>
      server.data<{ returnReport: { __typename: string } }>(
        'reviewer',
        `mutation { returnReport(input: { ${seen}, remarks: [${remark(place)}] }) { __typename } }`,
      )
    expect((await giveBack('II.6')).returnReport.__typename).toBe('ValidationError')
    expect((await giveBack(added.rows)).returnReport.__typename).toBe('ReportActSuccess')
    expect(await ask('clerk', '{ state reopenedPlaces remarks { place } }')).toEqual({
      state: 'RETURNED',
      reopenedPlaces: [added.rows],
      remarks: [{ place: added.rows }],
    })
    for (const path of ['II.1/narrative', `${added.own}/narrative`, `${added.second}/exemplary-models/m/order`])
      expect(await save(path), path).toEqual({ outcome: 'refused', why: 'itemLocked' })
    await writeDraft(server, 'clerk', reportId, {
      [`${added.rows}/answer`]: 'none',
      [`${added.rows}/narrative`]: '',
      [`${added.rows}/commendations/same/order`]: '',
      'letter/number': '06/BC-SDTTG',
    })
    const { submission } = await submit()
    expect(Object.keys(submission.answers).filter((path) => path.startsWith(added.rows))).toEqual([
      `${added.rows}/done`,
      `${added.rows}/answer`,
    ])
    expect((await counted()).line?.[items.indexOf(added.rows)]).toBe('n')
  })

  it('come back with what was said of them in the round before, by the outline of that day', async () => {
    const { rows } = await server.database.pool.query<{ id: string }>(
      `WITH rd AS (INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline)
          SELECT 'later', movement_id, host_agency_id, template_id, kind, 'Sau', now(), now() + interval '9 days', now() + interval '19 days'
          FROM round RETURNING id)
        INSERT INTO report (round_id, agency_id) SELECT id, $1 FROM rd RETURNING id`,
      [server.province.agencies.first],
    )
    const { report } = await server.data<{
      report: { previousSubmissions: { submission: { answers: Record<string, string>; outline: Template } }[] }
    }>('clerk', `{ report(id: "${rows[0]?.id}") { previousSubmissions { submission { answers outline } } } }`)
    const [previous] = report.previousSubmissions
    expect(previous?.submission.answers[`${added.own}/figures/trainingCourses`]).toBe('3')
    expect(previous && itemsOf(previous.submission.outline).map(({ id }) => id)).toEqual(items)
  })
})
