import { randomUUID } from 'node:crypto'
import { ensureReferenceData } from '@thidua/prisma/reference-data'
import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { filledRow } from '@thidua/schema/fixtures/filled-row'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { templateProblems } from '@thidua/schema/template-editing/problems/template-problems'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { tidyTemplate } from '@thidua/schema/template-editing/tidy-template'
import { usedNames } from '@thidua/schema/template-editing/used-names'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { edited } from '#testing/template-acts.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

const own = itemId('giai-phap-trong-tam')

/** The standard outline after what an administrator does in the editor. */
const template = templateShape.parse(
  tidyTemplate(
    edited(
      withNodeIds(midTermTemplate),
      { kind: 'addItem', into: 'chuong-ii', name: 'Giải pháp trọng tâm' },
      { kind: 'change', node: own, values: { rows: 'commendations', required: false } },
      { kind: 'change', node: own, values: { columns: { hidden: ['merit'], required: ['decisionNumber'] } } },
      { kind: 'addPart', item: own, list: 'figures', name: 'Lớp tập huấn' },
      { kind: 'changePart', item: own, list: 'figures', key: 'lopTapHuan', values: { unit: 'lớp' } },
      { kind: 'addPart', item: own, list: 'choices', name: 'Đã có kế hoạch năm sau' },
      { kind: 'addOption', item: own, choice: 'daCoKeHoachNamSau', name: 'Đang làm' },
      { kind: 'change', node: 'II.5', values: { required: false } },
    ),
  ),
)

const draft: Record<string, string> = {
  ...completeDraft(template),
  'II.5/answer': '',
  [`${own}/narrative`]: 'Mở 03 lớp tập huấn.',
  [`${own}/figures/lopTapHuan`]: '3',
  [`${own}/choices/daCoKeHoachNamSau`]: 'dangLam',
  [`${own}/commendations/r/order`]: 'a0',
  ...Object.fromEntries(
    Object.entries({ ...filledRow('commendations'), recipient: 'Đội cứu hộ' })
      .filter(([cell]) => cell !== 'merit')
      .map(([cell, text]) => [`${own}/commendations/r/${cell}`, text]),
  ),
}

let server: TestServer
beforeAll(async () => {
  const testDatabase = await createTestDatabase()
  await ensureReferenceData(testDatabase.url)
  server = await startTestServer({ testDatabase, template })
})
afterAll(() => server.close())

describe('what was added in the editor', () => {
  it('has nothing to mend', () => {
    const problems = templateProblems(withNodeIds(template), usedNames([midTermTemplate]))
    expect(problems.filter(({ level }) => level === 'mustFix')).toEqual([])
  })

  it('is written, sent and a fact; a hidden column is no field', async () => {
    const { first } = server.province.reports
    await writeDraft(server, 'clerk', first, draft)
    const refused = await server.data<{ saveFields: { fields: { outcome: string; why: string }[] } }>(
      'clerk',
      `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { ... on SaveFieldsSuccess { fields { outcome why } } } }`,
      {
        input: {
          reportId: first,
          clientId: randomUUID(),
          patches: [{ path: `${own}/commendations/r/merit`, value: 'x', baseVersion: 0, clientSeq: 1 }],
        },
      },
    )
    expect(refused.saveFields.fields).toEqual([{ outcome: 'refused', why: 'unknown' }])
    const { submitReport } = await server.data<{ submitReport: Record<string, unknown> }>(
      'clerk',
      `mutation { submitReport(input: { reportId: "${first}", idempotencyKey: "${randomUUID()}" }) { __typename
        ... on ValidationError { issues { path rule } } ... on SubmitReportSuccess { submission {
        figures { item key value unit } choices { item key option } commendations { item recipient merit } } } } }`,
    )
    expect(submitReport).toMatchObject({ __typename: 'SubmitReportSuccess' })
    const { figures, choices, commendations } = submitReport['submission'] as Record<string, object[]>
    expect(figures).toContainEqual({ item: own, key: 'lopTapHuan', value: 3, unit: 'lớp' })
    expect(choices).toContainEqual({ item: own, key: 'daCoKeHoachNamSau', option: 'dangLam' })
    expect(commendations).toContainEqual({ item: own, recipient: 'Đội cứu hộ', merit: null })
  })

  it('has its column in the heat map and in the export; what was left blank there is neither content nor none', async () => {
    const { round } = await server.data<{
      round: { dashboard: { items: { item: string; content: number; none: number; missing: number }[] } }
    }>('compiler', `{ round(id: "${server.province.roundId}") { dashboard { items { item content none missing } } } }`)
    const { items } = round.dashboard
    expect(items.map(({ item }) => item)).toEqual(itemsOf(template).map(({ id }) => id))
    expect(items).toContainEqual({ item: own, content: 1, none: 0, missing: 0 })
    expect(items).toContainEqual({ item: 'II.5', content: 0, none: 0, missing: 1 })
    const { body } = await server.app.inject({
      url: `/exports/rounds/${server.province.roundId}.csv`,
      headers: { cookie: await server.cookieOf('compiler') },
    })
    expect(body).toContain('II.6 Giải pháp trọng tâm')
    expect(body).toContain('Chưa làm')
  })
})
