import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type MailServer, startMailServer } from '#testing/mail/mail-server.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const agencies = 180
let server: TestServer
let mails: MailServer
const sql = (text: string, values: unknown[] = []) => server.database.pool.query(text, values)

/**
 * A round of 180 agencies in every standing: with and without clerks, heads and a block that somebody reads, clerks whose
 * account is closed, who want no mails or whose mailbox is dead; reports in every state, opened or not, returned lately or
 * long ago, with a later deadline or none.
 */
async function makeRound(): Promise<void> {
  const { roundId, blocks } = server.province
  await sql(
    `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
    SELECT 'CQ' || n, 'Cơ quan ' || n, 'CQ', 'CQ', 'department', '', '', '', 'head', (ARRAY[$2, $3, NULL]::uuid[])[1 + n % 3], '2021-01-01'
    FROM generate_series(1, $1::int) n`,
    [agencies, blocks.first, blocks.second],
  )
  for (const [role, missing] of [
    ['clerk', 'n % 17 = 0 OR n % 60 = 0'],
    ['head', 'n % 60 = 0'],
  ])
    await sql(
      `WITH made AS (
        INSERT INTO person (name, email, notice_mail, deactivated_at)
        SELECT '${role} ' || n, '${role}.' || n || '@x.example', CASE WHEN n % 19 = 0 THEN 'none' ELSE 'atOnce' END::notice_mail,
          CASE WHEN n % 23 = 0 AND '${role}' = 'clerk' THEN now() END
        FROM generate_series(1, $1::int) n WHERE NOT (${missing}) RETURNING id, email
      )
      INSERT INTO membership (person_id, agency_id, role, valid_from)
      SELECT made.id, a.id, '${role}', '2021-01-01' FROM made JOIN agency a ON a.code = 'CQ' || split_part(split_part(made.email, '@', 1), '.', 2)`,
      [agencies],
    )
  await sql(`INSERT INTO dead_mailbox (person_id, email) SELECT id, email FROM person
    WHERE email LIKE 'clerk.%' AND split_part(split_part(email, '@', 1), '.', 2)::int % 13 = 0`)
  await sql(
    `INSERT INTO report (round_id, agency_id, state, submission_count, latest_number, first_submitted_at, last_submitted_at, opened_at)
    SELECT $1, a.id, one.state, one.sent, nullif(one.sent, 0), CASE one.sent WHEN 1 THEN now() END, CASE one.sent WHEN 1 THEN now() END,
      CASE WHEN one.sent = 1 AND one.n % 4 < 2 THEN now() END
    FROM agency a CROSS JOIN LATERAL (SELECT substr(a.code, 3)::int AS n) nth CROSS JOIN LATERAL (SELECT n,
      (ARRAY['NOT_STARTED', 'DRAFTING', 'WITH_HEAD', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REVISING', 'RESUBMITTED']::report_state[])[1 + n % 8] AS state,
      CASE WHEN n % 8 < 3 THEN 0 ELSE 1 END AS sent) one
    WHERE a.code LIKE 'CQ%'`,
    [roundId],
  )
  const acted = (
    act: string,
    at: string,
    which: string,
  ) => `INSERT INTO report_event (report_id, act, "from", "to", by_id, at)
    SELECT r.id, '${act}', r.state, r.state, (SELECT id FROM person WHERE email = 'tonghop@snv.example'), ${at}
    FROM report r JOIN agency a ON a.id = r.agency_id WHERE a.code LIKE 'CQ%' AND ${which} RETURNING id, report_id`
  await sql(
    acted(
      'return',
      `now() - CASE WHEN substr(a.code, 3)::int % 5 < 2 THEN interval '4 days' ELSE interval '1 hour' END`,
      `r.state IN ('RETURNED', 'REVISING')`,
    ),
  )
  await sql(
    `WITH e AS (${acted('extend', 'now()', 'substr(a.code, 3)::int % 11 = 0')})
    INSERT INTO extension (report_id, event_id, deadline, reason) SELECT report_id, id, now() + interval '40 days', 'lũ' FROM e`,
  )
}

/** Who is due, written once more without the plan that the product goes by: a row a report and person. */
const recomputed = `WITH who AS (
    SELECT r.id, r.state, r.opened_at, p.email, p.notice_mail, m.role::text AS role,
      EXISTS (SELECT FROM dead_mailbox d WHERE d.person_id = p.id AND d.email = p.email) AS dead,
      EXISTS (SELECT FROM extension e WHERE e.report_id = r.id) AS extended,
      (SELECT max(e.at) FROM report_event e WHERE e.report_id = r.id AND e.act = 'return') < now() - interval '3 days' AS long,
      bool_or(m.role = 'clerk') OVER (PARTITION BY r.id) AS has_clerk
    FROM report r JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id
    JOIN membership m ON m.agency_id = r.agency_id AND m.role IN ('clerk', 'head')
      OR m.agency_id = rd.host_agency_id AND m.role = 'reviewer' AND a.block_id IN (SELECT block_id FROM membership_block WHERE membership_id = m.id)
    JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL WHERE r.round_id = $1
  ), asked AS (
    SELECT *, CASE WHEN state IN ('NOT_STARTED', 'DRAFTING') OR state IN ('RETURNED', 'REVISING') AND NOT long
        THEN CASE WHEN role = 'clerk' OR role = 'head' AND NOT has_clerk THEN 'to' END
      WHEN state = 'WITH_HEAD' OR state IN ('RETURNED', 'REVISING') THEN CASE role WHEN 'head' THEN 'to' WHEN 'clerk' THEN 'copy' END
      WHEN state IN ('SUBMITTED', 'RESUBMITTED') AND opened_at IS NULL THEN CASE role WHEN 'reviewer' THEN 'to' END END AS "as"
    FROM who WHERE NOT extended OR state IN ('SUBMITTED', 'RESUBMITTED')
  )
  SELECT id, email, notice_mail = 'atOnce' AS mailed FROM asked one WHERE "as" IS NOT NULL
    AND EXISTS (SELECT FROM asked other WHERE other.id = one.id AND other."as" = 'to' AND NOT other.dead)`

beforeAll(async () => {
  mails = await startMailServer()
  server = await startTestServer({ smtpUrl: mails.url, mailFrom: 'bao-cao@thidua.example' })
  await makeRound()
})
afterAll(async () => {
  await server.close()
  await mails.stop()
})

it('reminds of a round of 180 exactly those who are due, each by one mail', { timeout: 360_000 }, async () => {
  const { roundId } = server.province
  const { rows: due } = await sql(recomputed, [roundId])
  const reports = new Set(due.map(({ id }) => id))
  const mailed = [...new Set(due.flatMap((row) => (row.mailed ? [row.email] : [])))].toSorted()
  expect(reports.size).toBeGreaterThan(80)
  expect(mailed.length).toBeGreaterThan(80)

  const { roundReminders } = await server.data<{
    roundReminders: { due: { totalCount: number }; leftOut: { totalCount: number } }
  }>(
    'compiler',
    `{ roundReminders(roundId: "${roundId}") { due: plan(view: due) { totalCount } leftOut: plan(view: leftOut) { totalCount } } }`,
  )
  expect(roundReminders.due.totalCount).toBe(reports.size)
  const { remindReports } = await server.data<{ remindReports: { data: { id: string } } }>(
    'compiler',
    `mutation { remindReports(input: { roundId: "${roundId}" }) { __typename ... on MutationRemindReportsSuccess { data { id } } } }`,
  )
  await server.jobs.work()
  await vi.waitFor(
    async () => {
      const { rows } = await sql(
        `SELECT (SELECT count(*) FROM reminder_report WHERE outcome IS NULL)::int AS reports,
          (SELECT count(*) FROM notice WHERE mail_due_at <= now() AND mailed_at IS NULL)::int AS mails`,
      )
      expect(rows).toEqual([{ reports: 0, mails: 0 }])
    },
    { timeout: 180_000, interval: 100 },
  )
  expect(mails.taken.map(({ to }) => to).toSorted()).toEqual(mailed)
  const { reminder } = await server.data<{ reminder: { reports: number; sent: number } }>(
    'compiler',
    `{ reminder(id: "${remindReports.data.id}") { reports sent } }`,
  )
  expect(reminder).toEqual({ reports: reports.size, sent: reports.size })
  const { rows: told } = await sql(
    `SELECT n.report_id AS id, p.email FROM notice n JOIN person p ON p.id = n.person_id WHERE n.kind = 'reminder'`,
  )
  const pairs = (rows: { id: string; email: string }[]) => rows.map(({ id, email }) => `${id} ${email}`).toSorted()
  expect(pairs(told)).toEqual(pairs(due))
})
