import { remindedWithinHours, returnedLongDays } from '@thidua/schema/reminders/left-out'
import { isDead } from '#domain/notices/dead-mailboxes.ts'
import { handedIn } from '#domain/reports/bucket-sql.ts'
import { effectiveDeadline, isAsked, isClosed } from '#domain/reports/report-sql.ts'
import { peopleOfReport } from '#domain/reports/telling/people-of-report.ts'

/** Where report `r` stands for who reminds, at the instant `at`. */
const stage = (at: string) => `CASE WHEN r.state IN ('NOT_STARTED', 'DRAFTING') THEN 'drafting'
      WHEN r.state = 'WITH_HEAD' THEN 'withHead'
      WHEN r.state IN ('RETURNED', 'REVISING') THEN CASE WHEN (SELECT max(e.at) FROM report_event e
        WHERE e.report_id = r.id AND e.act = 'return') <= ${at} - interval '${returnedLongDays} days' THEN 'returnedLong' ELSE 'returned' END
      WHEN r.state IN ('SUBMITTED', 'RESUBMITTED') AND r.opened_at IS NULL THEN 'unread' ELSE 'done' END`

/** Whom each stage is for: who is asked to act (`to`), and who is told of it (`copy`). */
const addressees = `(VALUES ('drafting', 'clerk', 'to'), ('withHead', 'head', 'to'), ('withHead', 'clerk', 'copy'),
    ('returned', 'clerk', 'to'), ('returnedLong', 'head', 'to'), ('returnedLong', 'clerk', 'copy'),
    ('unread', 'reviewer', 'to')) rule (stage, role, "as")`

/**
 * SQL: common table expressions `asked`, `people` and `plan` over reports chosen by `which`, as things stand at the
 * instant `at`: each report with its stage, whom a reminder goes to, and why it is left out (null: it is not). An agency
 * without clerks answers through its heads. `byItself`: an extension only moves the day then, and a report that was sent
 * once is reminded of by people alone.
 */
export const planSql = (which: string, at: string, byItself = 'false'): string => `asked AS MATERIALIZED (
    SELECT r.id, r.state, r.state_since, r.agency_id, a.name AS agency, b.name AS block, coalesce(b.position, 0) AS block_position,
      due.at AS deadline, due.at > rd.agency_deadline AND ${at} < due.at AND NOT ${byItself} AS extended,
      ${isClosed} OR rd.state <> 'published' OR rd.opens_at > ${at} AS closed, ${handedIn} AS handed_in,
      ${byItself} AND r.first_submitted_at IS NOT NULL AS sent_once, stage.stage, rd.id AS round_id
    FROM report r JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id
    CROSS JOIN LATERAL (SELECT ${effectiveDeadline} AS at) due CROSS JOIN LATERAL (SELECT ${stage(at)} AS stage) stage
    WHERE ${isAsked} AND ${which}
  ), involved AS MATERIALIZED (
    SELECT q.id AS report_id, q.stage, c.person_id, c.role, bool_or(c.role = 'clerk') OVER (PARTITION BY q.id) AS has_clerk
    FROM asked q JOIN report r ON r.id = q.id JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id
    CROSS JOIN LATERAL ${peopleOfReport} c
    WHERE q.stage <> 'done'
  ), people AS MATERIALIZED (
    SELECT DISTINCT ON (i.report_id, i.person_id) i.report_id, i.person_id, i.role, p.name, p.email, p.phone, p.notice_mail,
      CASE WHEN rule.stage IS NULL THEN 'to' ELSE rule."as" END AS "as", ${isDead('p')} AS dead
    FROM involved i JOIN person p ON p.id = i.person_id
    LEFT JOIN ${addressees} ON rule.stage = i.stage AND rule.role = i.role
    WHERE rule.stage IS NOT NULL OR i.role = 'head' AND NOT i.has_clerk AND i.stage IN ('drafting', 'returned')
    ORDER BY i.report_id, i.person_id, "as" DESC
  ), plan AS MATERIALIZED (
    SELECT q.*, last.at AS reminded_at,
      CASE WHEN q.stage = 'done' OR q.sent_once THEN 'done' WHEN q.closed THEN 'closed'
        WHEN q.extended AND q.stage <> 'unread' THEN 'extended'
        WHEN NOT EXISTS (SELECT FROM people c WHERE c.report_id = q.id AND c."as" = 'to') THEN 'nobody'
        WHEN last.at > ${at} - interval '${remindedWithinHours} hours' THEN 'remindedLately'
        WHEN NOT EXISTS (SELECT FROM people c WHERE c.report_id = q.id AND c."as" = 'to' AND NOT c.dead) THEN 'noAddress'
      END AS why
    FROM asked q CROSS JOIN LATERAL (SELECT max(n.at) AS at FROM notice n
      WHERE n.report_id = q.id AND n.kind = 'reminder' AND n.as_host = (q.stage = 'unread')) last
  )`
