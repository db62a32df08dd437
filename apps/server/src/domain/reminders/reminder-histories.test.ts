import { randomUUID } from 'node:crypto'
import { endOfDay } from '@thidua/schema/vietnam-day'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { makeReminder } from './make-reminder.ts'
import { remindByItself } from './remind-by-itself.ts'
import { type ModelReport, reminded } from './reminder-model.ts'
import { sendReminder } from './send-reminder.ts'

let server: TestServer
const agencies: { id: string; clerk: string; head: string }[] = []
let compiler: string
/** An agency with a clerk and a head. */
async function makeAgency(): Promise<{ id: string; clerk: string; head: string }> {
  const code = randomUUID()
  const { rows } = await server.database.pool.query(
    `WITH made AS (
      INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
      VALUES ($1, $1, 'CQ', 'CQ', 'department', '', '', '', 'head', $2, '2021-01-01') RETURNING id
    ), clerk AS (INSERT INTO person (name, email) VALUES ('clerk', 'clerk.' || $1 || '@x.example') RETURNING id
    ), head AS (INSERT INTO person (name, email) VALUES ('head', 'head.' || $1 || '@x.example') RETURNING id)
    SELECT made.id, clerk.id AS clerk, head.id AS head FROM made, clerk, head`,
    [code, server.province.blocks.second],
  )
  const [agency] = rows
  await server.database.pool.query(
    `INSERT INTO membership (person_id, agency_id, role, valid_from) VALUES ($1, $3, 'clerk', '2021-01-01'), ($2, $3, 'head', '2021-01-01')`,
    [agency.clerk, agency.head, agency.id],
  )
  return agency
}

beforeAll(async () => {
  server = await startTestServer()
  for (let nth = 0; nth < 4; nth++) agencies.push(await makeAgency())
  compiler = (await server.database.pool.query(`SELECT id FROM person WHERE email = 'tonghop@snv.example'`)).rows[0].id
})
afterAll(() => server.close())

const sql = (text: string, values: unknown[] = []) => server.database.pool.query(text, values)
const dayMs = 86_400_000
const begin = Date.parse('2026-10-01T00:00:00+07:00')
const dayText = (day: number): string => new Date(begin + 7 * 3_600_000 + day * dayMs).toISOString().slice(0, 10)
const end = (day: number): Date => endOfDay(dayText(day))

/** Instants of a day around which everything turns. */
const clocks = [
  0,
  1,
  8 * 3_600_000 - 1,
  8 * 3_600_000,
  8 * 3_600_000 + 600_000,
  12 * 3_600_000,
  17 * 3_600_000 - 1,
  17 * 3_600_000,
  dayMs - 1,
]

const report = fc.nat({ max: 3 })
const step = fc.record({
  afterDays: fc.nat({ max: 4 }),
  clock: fc.constantFrom(...clocks),
  does: fc.oneof(
    { weight: 5, arbitrary: fc.constant({ act: 'tick' as const }) },
    { weight: 2, arbitrary: fc.constant({ act: 'press' as const }) },
    fc.record({ act: fc.constant('submit' as const), report }),
    fc.record({ act: fc.constant('return' as const), report }),
    fc.record({ act: fc.constant('present' as const), report }),
    fc.record({ act: fc.constant('extend' as const), report, byDays: fc.nat({ max: 12 }) }),
    fc.record({ act: fc.constant('moveDeadline' as const), byDays: fc.integer({ min: -8, max: 12 }) }),
    fc.record({ act: fc.constant('merge' as const), report }),
    fc.record({ act: fc.constant('newOutline' as const) }),
  ),
})

/** A round of four agencies in Vietnam's autumn, its deadline on day 20. */
async function makeRound(): Promise<{ roundId: string; reports: ModelReport[] }> {
  const { rows } = await sql(
    `WITH rd AS (
      INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline, state, reminds_by_itself)
      SELECT $1, movement_id, host_agency_id, template_id, kind, 'Đợt thử', $2, $3, $3::timestamptz + interval '1 year', 'published', true
      FROM round WHERE id = $4 RETURNING id
    )
    INSERT INTO report (round_id, agency_id, state_since) SELECT rd.id, a.id, $2 FROM rd CROSS JOIN unnest($5::uuid[]) AS a(id)
    RETURNING id, round_id AS "roundId", agency_id AS "agencyId"`,
    [randomUUID(), new Date(begin - dayMs), end(20), server.province.roundId, agencies.map(({ id }) => id)],
  )
  const reports = agencies.map(({ id, clerk, head }) => ({
    id: rows.find((row) => row.agencyId === id).id as string,
    clerk,
    head,
    state: 'DRAFTING' as const,
    sentOnce: false,
    returnedAt: null,
    extension: null,
    roundDeadline: +end(20),
    remindedAt: null,
    scheduledDays: new Set<string>(),
  }))
  return { roundId: rows[0].roundId, reports }
}

const event = (reportId: string, act: string, at: Date) =>
  sql(
    `INSERT INTO report_event (report_id, act, "from", "to", by_id, at) SELECT id, $2, state, state, $3, $4 FROM report WHERE id = $1 RETURNING id`,
    [reportId, act, compiler, at],
  )

const setState = (reportId: string, state: string, at: Date) =>
  sql(
    `UPDATE report SET state = $2::report_state, state_since = $3::timestamptz, opened_at = CASE WHEN $2 = 'SUBMITTED' THEN $3::timestamptz END,
      first_submitted_at = coalesce(first_submitted_at, CASE WHEN $2 = 'SUBMITTED' THEN $3::timestamptz END) WHERE id = $1`,
    [reportId, state, at],
  )

/** What everybody was told by reminders of a round: who, of what, when. */
const told = async (roundId: string): Promise<string[]> =>
  (
    await sql(
      `SELECT person_id || ' ' || report_id || ' ' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS told
      FROM notice WHERE round_id = $1 AND kind = 'reminder' ORDER BY 1`,
      [roundId],
    )
  ).rows.map((row) => row.told)

const noJobs = { enqueueAll: async () => undefined }

/** Reminders of all histories: a test that met none would say nothing. */
let met = 0

it('reminds whom a plain model reminds, each once, and never who is done, whatever happens and whenever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 22 }), async (history) => {
      const { roundId, reports } = await makeRound()
      const expected: string[] = []
      let day = 8
      let before = 0
      for (const { afterDays, clock, does } of history) {
        day += afterDays
        // Time never goes back.
        const at = new Date(Math.max(begin + day * dayMs + clock, before + 1))
        before = +at
        const one = 'report' in does ? reports[does.report] : undefined
        if (one && does.act === 'submit' && ['DRAFTING', 'RETURNED', 'WITH_HEAD'].includes(one.state)) {
          one.state = 'SUBMITTED'
          one.sentOnce = true
          await setState(one.id, 'SUBMITTED', at)
        } else if (one && does.act === 'return' && one.state === 'SUBMITTED') {
          one.state = 'RETURNED'
          one.returnedAt = +at
          await setState(one.id, 'RETURNED', at)
          await event(one.id, 'return', at)
        } else if (one && does.act === 'present' && one.state === 'DRAFTING') {
          one.state = 'WITH_HEAD'
          await setState(one.id, 'WITH_HEAD', at)
        } else if (one && does.act === 'extend') {
          one.extension = one.roundDeadline + does.byDays * dayMs
          const { rows } = await event(one.id, 'extend', at)
          await sql(`INSERT INTO extension (report_id, event_id, deadline, reason) VALUES ($1, $2, $3, 'lũ')`, [
            one.id,
            rows[0].id,
            new Date(one.extension),
          ])
        } else if (one && does.act === 'merge') {
          // Another agency takes the work over: its people are asked from now on.
          const heir = await makeAgency()
          Object.assign(one, { clerk: heir.clerk, head: heir.head })
          await sql('UPDATE report SET agency_id = $2 WHERE id = $1', [one.id, heir.id])
        } else if (does.act === 'newOutline') {
          // A new version of the outline, for those who have not sent: nobody is reminded more or less by it.
          await sql(
            `WITH next AS (INSERT INTO template (slug, version, name, outline)
              SELECT slug, version + 1, name, outline FROM template ORDER BY version DESC LIMIT 1 RETURNING id)
            UPDATE round SET template_id = next.id FROM next WHERE round.id = $1`,
            [roundId],
          )
        } else if (does.act === 'moveDeadline') {
          // No deadline is before its round opens.
          if ((reports[0]?.roundDeadline ?? 0) + does.byDays * dayMs <= begin) continue
          for (const each of reports) each.roundDeadline += does.byDays * dayMs
          await sql('UPDATE round SET agency_deadline = $2 WHERE id = $1', [
            roundId,
            new Date(reports[0]?.roundDeadline ?? 0),
          ])
        } else if (does.act === 'press' || does.act === 'tick') {
          expected.push(...reminded(reports, at, does.act))
          const made =
            does.act === 'tick'
              ? await remindByItself(server.database.pool, noJobs, at)
              : [
                  await makeReminder(
                    server.database.pool,
                    { roundId, byId: compiler, said: null, reportIds: null, except: [] },
                    at,
                  ),
                ]
          // Two servers take the same job.
          await Promise.all(
            made.flatMap((id) => (id ? [1, 2].map(() => sendReminder(server.database.pool, id, at)) : [])),
          )
        }
      }
      expect(await told(roundId)).toEqual(expected.toSorted())
      met += expected.length
      await sql(`UPDATE round SET state = 'compiled' WHERE id = $1`, [roundId])
    }),
    { numRuns: Number(process.env['RANDOM_TESTS'] ? 2000 : 100) },
  )
  expect(met).toBeGreaterThan(300)
}, 300_000)
