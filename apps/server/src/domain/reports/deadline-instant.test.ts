import { civilDay, daysLeft, endOfDay, isLate } from '@thidua/schema/vietnam-day'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { bucketConditions } from './bucket-sql.ts'
import { reportFrom } from './report-sql.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const dayMs = 86_400_000
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Milliseconds before and after the instant at which a day is over: 23:59:59.999 and 00:00:00.000 most of all. */
const offset = fc.oneof(
  fc.constantFrom(-1, 0, 1, -1000, 999, -dayMs, dayMs, dayMs - 1, 4 * dayMs, 4 * dayMs - 1, 14 * dayMs, 14 * dayMs - 1),
  fc.integer({ min: -3 * dayMs, max: 20 * dayMs }),
)

interface Counted {
  late: boolean
  totals: { onTime: number; late: number; missing: number; overdue: number }
  lateness: { label: string; count: number }[]
}

/** What the API says of the first report, sent at that instant, with that deadline. */
async function counted(at: number, deadline: Date): Promise<Counted> {
  const { province, database } = server
  const id = province.reports.first
  await database.pool.query(
    `UPDATE round SET opens_at = $1::timestamptz - interval '1 year', agency_deadline = $1, compiler_deadline = $1::timestamptz + interval '9 days'`,
    [deadline],
  )
  await database.pool.query(
    `UPDATE report SET state = 'SUBMITTED', submission_count = 1, first_submitted_at = $2, last_submitted_at = $2 WHERE id = $1`,
    [id, new Date(at)],
  )
  const { round } = await server.data<{
    round: {
      reports: { edges: { node: { id: string; late: boolean } }[] }
      dashboard: { totals: Counted['totals']; lateness: Counted['lateness'] }
    }
  }>(
    'compiler',
    `{ round(id: "${province.roundId}") { reports { edges { node { id late } } }
      dashboard { totals { onTime late missing overdue } lateness { label count } } } }`,
  )
  const found = round.reports.edges.find(({ node }) => node.id === id)
  return {
    late: found?.node.late ?? false,
    ...round.dashboard,
  }
}

describe('the instant at which the day of a deadline is over', () => {
  it('is late already: pages and counts say the same, in SQL and in TypeScript', async () => {
    await fc.assert(
      fc.asyncProperty(day, offset, async (date, milliseconds) => {
        const deadline = endOfDay(date)
        const at = deadline.getTime() + milliseconds
        const late = isLate(at, deadline.getTime())
        expect(late).toBe(milliseconds >= 0)
        // By the calendar: late is any day after the deadline's, and only those.
        expect(daysLeft(deadline.getTime(), at) < 0).toBe(late)
        expect(civilDay(at) > civilDay(Date.parse(`${date}T12:00:00+07:00`))).toBe(late)
        const { late: read, totals, lateness } = await counted(at, deadline)
        expect(read).toBe(late)
        expect([totals.onTime, totals.late]).toEqual(late ? [0, 1] : [1, 0])
        const daysLate = -daysLeft(deadline.getTime(), at)
        const bucket =
          daysLate < 1 ? null : daysLate < 5 ? '1–4' : daysLate < 10 ? '5–9' : daysLate < 15 ? '10–14' : '≥ 15'
        // The other report was never sent; how late it is changes with today.
        const sent = lateness.filter(({ count }) => count > 0).map(({ label }) => label)
        if (bucket !== null) expect(sent).toContain(bucket)
      }),
      { numRuns: 60 },
    )
  })

  it('counts what nobody sent as overdue from that instant on', async () => {
    const { pool } = server.database
    const overdueAt = async (milliseconds: number) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        await client.query('UPDATE report SET first_submitted_at = NULL')
        // `now()` is the transaction's own instant.
        await client.query(
          `UPDATE round SET opens_at = now() - interval '1 year', agency_deadline = date_trunc('milliseconds', now()) - $1 * interval '1 millisecond', compiler_deadline = now() + interval '1 day'`,
          [milliseconds],
        )
        const { rows } = await client.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM ${reportFrom} WHERE ${bucketConditions.OVERDUE}`,
        )
        return rows[0]?.count
      } finally {
        await client.query('ROLLBACK')
        client.release()
      }
    }
    expect(await overdueAt(0)).toBe(2)
    expect(await overdueAt(-1)).toBe(0)
  })
})
