import { widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import {
  answerPath,
  cellPath,
  choicePath,
  donePath,
  letterPath,
  narrativePath,
  orderPath,
  reasonPath,
} from '@thidua/schema/outline/paths'
import { figurePaths, itemsOf } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadReport } from '#domain/reports/load-reports.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const items = itemsOf(widenedTemplate)
const paths = [
  ...items.flatMap(({ id, mayBeNone, narratives, rows, figures, choices }) => [
    ...(mayBeNone ? [answerPath(id), reasonPath(id)] : []),
    donePath(id),
    ...narratives.map(({ key }) => narrativePath(id, key)),
    ...figures.flatMap((figure) => figurePaths(id, figure)),
    ...choices.map(({ key }) => choicePath(id, key)),
    ...(rows ? [orderPath(id, rows, 'r1'), cellPath(id, rows, 'r1', 'kind')] : []),
  ]),
  letterPath('number'),
]
const drafts = fc.dictionary(
  fc.constantFrom(...paths),
  fc.constantFrom('', ' ', '\u00a0', '\n', 'none', 'yes', 'a0', 'Đã làm'),
  { maxKeys: 25 },
)

it('counts in SQL what the outline counts as answered', async () => {
  const { pool } = server.database
  const reportId = server.province.reports.first
  const agencyId = server.province.agencies.first
  const viewer = {
    personId: '',
    administrator: false,
    memberships: [{ role: 'clerk', agencyId, blockIds: [], maySubmit: false }],
  } as const
  await fc.assert(
    fc.asyncProperty(drafts, async (draft) => {
      await pool.query('DELETE FROM draft_field')
      await pool.query(
        `INSERT INTO draft_field (report_id, path, value, version, by_id)
        SELECT $1, path, value, 1, (SELECT id FROM person LIMIT 1) FROM unnest($2::text[], $3::text[]) AS f(path, value)`,
        [reportId, Object.keys(draft), Object.values(draft)],
      )
      const answered = items.filter((item) => itemAnswer(item, draft) !== 'missing')
      expect((await loadReport(pool, viewer, reportId))?.answeredItems).toBe(answered.length)
    }),
    { numRuns: 60 },
  )
})
