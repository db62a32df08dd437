import { randomUUID } from 'node:crypto'
import { ensureReferenceData } from '@thidua/prisma/reference-data'
import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { filledRow } from '@thidua/schema/fixtures/filled-row'
import { cellPath, donePath, orderPath } from '@thidua/schema/outline/paths'
import { cellsOf, readRow } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { rowsSlugs } from '@thidua/schema/outline/rows/slugs'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { getNamedType, isLeafType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { schema } from '../../schema.ts'

let server: TestServer
let submissionId: string

/** One row of every kind, every cell filled, beside a draft that may be sent. */
const filled = Object.fromEntries(
  itemsOf(midTermTemplate).flatMap(({ id, rows }) =>
    rows === null
      ? []
      : [
          [`${id}/answer`, ''],
          [donePath(id), 'yes'],
          [orderPath(id, rows, 'filled'), 'a5'],
          ...Object.entries(filledRow(rows)).map(([cell, typed]) => [cellPath(id, rows, 'filled', cell), typed]),
        ],
  ),
)

beforeAll(async () => {
  const testDatabase = await createTestDatabase()
  await ensureReferenceData(testDatabase.url)
  server = await startTestServer({ testDatabase })
  const reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, { ...completeDraft(midTermTemplate), ...filled })
  const { submitReport } = await server.data<{ submitReport: { submission: { id: string } } }>(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) {
      __typename ... on SubmitReportSuccess { submission { id } } ... on ValidationError { issues { path rule } } } }`,
  )
  submissionId = submitReport.submission.id
})
afterAll(() => server.close())

/** `exemplary-models` → `exemplaryModels`, as the API names the list. */
const listName = (slug: string) => slug.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())

describe.each(rowsSlugs)('every cell of %s', (slug) => {
  const item = itemsOf(midTermTemplate).find(({ rows }) => rows === slug)?.id
  const typed = readRow(rowsOf(slug), filledRow(slug)).values as Record<string, string | number>
  const cells = cellsOf(rowsOf(slug)).map(([key]) => key)

  it('is a value of its own, so that no two can be taken for each other', () => {
    expect(new Set(Object.values(typed)).size).toBe(cells.length)
  })

  it('is in the database', async () => {
    const table = { plans: 'plan', 'exemplary-models': 'exemplary_model' }[slug as string] ?? slug.slice(0, -1)
    const { rows } = await server.database.pool.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(f) AS row FROM ${table} f WHERE submission_id = $1 AND row_id = 'filled'`,
      [submissionId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).toMatchObject({ item })
    expect(Object.values(rows[0]?.row ?? {})).toEqual(expect.arrayContaining(Object.values(typed)))
  })

  it('is in the API', async () => {
    const submission = schema.getType('Submission')
    const row = isObjectType(submission) ? getNamedType(submission.getFields()[listName(slug)]?.type) : undefined
    if (!isObjectType(row)) throw new Error(`a submission has no ${slug}`)
    const fields = cells.map((cell) => {
      const field = row.getFields()[cell]
      if (!field) throw new Error(`the API has no ${cell} of ${slug}`)
      return isLeafType(getNamedType(field.type)) ? cell : `${cell} { key }`
    })
    const { report } = await server.data<{
      report: { latestSubmission: Record<string, Record<string, string | number | { key: string }>[]> }
    }>(
      'clerk',
      `{ report(id: "${server.province.reports.first}") { latestSubmission { ${listName(slug)} { item rowId ${fields.join(' ')} } } } }`,
    )
    const found = report.latestSubmission[listName(slug)]?.find(({ rowId }) => rowId === 'filled')
    expect(found).toMatchObject({ item })
    for (const cell of cells) {
      const value = found?.[cell]
      expect(typeof value === 'object' ? value.key : value, cell).toBe(typed[cell])
    }
  })
})
