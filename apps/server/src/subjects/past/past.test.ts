import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectAllDueWords } from '#domain/search/words-job.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

const words = Array.from(
  { length: 40 },
  (_, nth) => `từ${String.fromCharCode(97 + (nth % 26))}${nth % 7 === 0 ? 'o' : 'a'}`,
)
const paragraph = (changed: readonly number[] = []) =>
  words.map((word, nth) => (changed.includes(nth) ? 'khác' : word)).join(' ')
const ownWords =
  'Chỉ một nơi viết câu này và không ai khác nghĩ đến nó bao giờ cả vì nó dài hơn hai mươi từ để được so sánh với nơi khác.'

let server: TestServer
let before: { readonly reportId: string }

const submit = async (person: PersonName, reportId: string, narrative: string) => {
  await writeDraft(server, person, reportId, { ...completeDraft(midTermTemplate), 'II.1/narrative': narrative })
  await server.data(
    person,
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
}

/** What the agency sent in a round of the movement that opened a year before. */
async function sentLastYear(): Promise<{ reportId: string }> {
  const reportId = randomUUID()
  const { agencies, roundId } = server.province
  await server.database.pool.query(
    `WITH rd AS (
      INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline)
      SELECT 'nam-truoc', movement_id, host_agency_id, template_id, kind, 'Sơ kết 2025', opens_at - interval '1 year',
        agency_deadline - interval '1 year', compiler_deadline - interval '1 year' FROM round WHERE id = $2 RETURNING id, template_id
    ), r AS (
      INSERT INTO report (id, round_id, agency_id, state, submission_count, latest_number, first_submitted_at, last_submitted_at)
      SELECT $1, rd.id, $3, 'ACCEPTED', 1, 1, now() - interval '1 year', now() - interval '1 year' FROM rd RETURNING id
    )
    INSERT INTO submission (report_id, template_id, number, reference, submitted_by_id, deadline, answers, sha256, idempotency_key)
    SELECT $1, rd.template_id, 1, 'BC-2025', (SELECT id FROM person LIMIT 1), now(), $4, repeat('0', 64), gen_random_uuid() FROM rd`,
    [reportId, roundId, agencies.first, { 'III/narrative': `Đầu trang.\n${paragraph([3, 17])}` }],
  )
  return { reportId }
}

beforeAll(async () => {
  server = await startTestServer()
  const { first, second } = server.province.reports
  before = await sentLastYear()
  await submit('neighbour', second, `${ownWords}\n${paragraph([5])}`)
  await submit('clerk', first, `Mở đầu ngắn.\n${paragraph()}`)
  await projectAllDueWords(server.database.writes, new AbortController().signal)
})
afterAll(() => server.close())

const ask = async (person: PersonName, reportId = server.province.reports.first) => {
  const { alikeParagraphs: alike, report } = await server.data<{
    alikeParagraphs: object[]
    report: { otherRounds: object[] } | null
  }>(
    person,
    `{ alikeParagraphs(reportId: "${reportId}") { place text share lastRound agency round sourcePath }
        report(id: "${reportId}") { otherRounds { reportId round agency state submissions before } } }`,
  )
  return { alike, otherRounds: report?.otherRounds ?? [] }
}

describe('the past of a report', () => {
  it('points out a paragraph that another agency wrote, by who comes nearest', async () => {
    expect((await ask('compiler')).alike).toEqual([
      {
        place: 'II.1',
        text: paragraph(),
        share: 1 - 2 / 80,
        lastRound: false,
        agency: 'Ủy ban nhân dân xã Ánh Dương',
        round: 'Sơ kết 2026',
        sourcePath: 'II.1/narrative',
      },
    ])
  })

  it('names no source that the reader may not read: what the agency wrote before is left', async () => {
    expect((await ask('reviewer')).alike).toMatchObject([
      { share: 1 - 4 / 80, lastRound: true, round: 'Sơ kết 2025', sourcePath: 'III/narrative' },
    ])
  })

  it('has the other rounds of the agency, and which was the one before', async () => {
    expect((await ask('reviewer')).otherRounds).toEqual([
      {
        reportId: before.reportId,
        round: 'Sơ kết 2025',
        agency: 'Sở Dân tộc và Tôn giáo',
        state: 'ACCEPTED',
        submissions: 1,
        before: true,
      },
    ])
  })

  it('is nothing of the agency’s, nor of the province’s leaders’', async () => {
    for (const person of ['clerk', 'viewer'] as const)
      expect(await ask(person)).toMatchObject({ alike: [], otherRounds: [] })
    expect((await ask('reviewer', server.province.reports.second)).alike).toEqual([])
  })

  it('forgets what was taken back', async () => {
    const { first, second } = server.province.reports
    await server.data(
      'neighbour',
      `mutation { recallReport(reportId: "${second}", submissionId: "${await latestOf(second)}") { __typename } }`,
    )
    await projectAllDueWords(server.database.writes, new AbortController().signal)
    expect((await ask('compiler', first)).alike).toMatchObject([{ lastRound: true }])
  })
})

const latestOf = async (reportId: string): Promise<string> =>
  (
    await server.database.pool.query<{ id: string }>(
      'SELECT id FROM submission WHERE report_id = $1 ORDER BY number DESC LIMIT 1',
      [reportId],
    )
  ).rows[0]?.id ?? ''
