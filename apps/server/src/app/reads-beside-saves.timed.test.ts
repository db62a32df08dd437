import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignedIn } from '#graphql/context.ts'
import { longestRowWaitMs } from '#lib/turns/waiting.ts'
import { saveFields } from '#subjects/draft/save-fields.ts'
import { addSentReports } from '#testing/many-reports.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

/** Saves that hang, each in a report of its own: far more than there are connections for them. */
const hanging = 50
const opens = 30

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ logLevel: 'silent' })
  await addSentReports(server.database.pool, server.province.roundId, hanging)
})
afterAll(() => server.close())

/**
 * Opens a report again and again, but no longer than the saves may hang. Gives the time, in milliseconds, that 95 of a
 * hundred took at most.
 */
async function p95OfOpening(): Promise<number> {
  const times: number[] = []
  const start = performance.now()
  for (let open = 0; open < opens && performance.now() - start < longestRowWaitMs / 2; open++) {
    const began = performance.now()
    const { report } = await server.data<{ report: { draft: object } }>(
      'clerk',
      'query Open($id: ID!) { report(id: $id) { id state draft reopenedPlaces round { id outline } agency { id name } } }',
      { id: server.province.reports.first },
    )
    expect(report.draft).toBeDefined()
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

interface Draft {
  readonly reportId: string
  readonly agencyId: string
  readonly personId: string
}

/** Saves one version of a field in each draft while somebody holds all the reports; `release` lets go of them. */
async function hangingSaves(drafts: readonly Draft[], version: number) {
  const { pool, writes } = server.database
  const holder = await pool.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM report WHERE id = ANY($1) FOR UPDATE', [drafts.map(({ reportId }) => reportId)])
  const saves = drafts.map(({ reportId, agencyId, personId }) => {
    const membership = { role: 'clerk', agencyId, blockIds: [], maySubmit: true } as const
    const viewer: SignedIn = {
      personId,
      name: 'Người viết',
      email: '',
      administrator: false,
      memberships: [membership],
    }
    const patches = [{ path: 'II.1/narrative', value: `${version}`, baseVersion: version - 1, clientSeq: version }]
    return saveFields(writes, viewer, { reportId, clientId: reportId, source: null, patches })
  })
  await expect.poll(() => writes.waitingCount).toBeGreaterThan(0)
  return {
    release: async () => {
      await holder.query('ROLLBACK')
      holder.release()
      return Promise.all(saves)
    },
  }
}

it('a report opens as quickly while fifty saves hang as when nobody writes', async () => {
  const { rows: drafts } = await server.database.pool.query<Draft>(
    `UPDATE report SET state = 'DRAFTING', submission_count = 0 WHERE id <> ALL($1)
    RETURNING id AS "reportId", agency_id AS "agencyId", (SELECT id FROM person LIMIT 1) AS "personId"`,
    [Object.values(server.province.reports)],
  )
  expect(drafts).toHaveLength(hanging)
  await p95OfOpening()
  const ratios: number[] = []
  for (let version = 1; version <= 12 && !(Math.min(...ratios) <= 2); version++) {
    const idle = await p95OfOpening()
    const { release } = await hangingSaves(drafts, version)
    ratios.push((await p95OfOpening()) / idle)
    const saved = await release()
    expect(saved.map(({ answers }) => answers[0]?.outcome)).toEqual(drafts.map(() => 'saved'))
  }
  // Whoever waited would wait for seconds, every time; what disturbs the machine disturbs some of them.
  expect(Math.min(...ratios)).toBeLessThanOrEqual(2)
})
