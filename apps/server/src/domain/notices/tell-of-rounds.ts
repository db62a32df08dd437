import type { NoticeKind } from '@thidua/schema/notices/notice-kinds'
import { handedIn } from '#domain/reports/bucket-sql.ts'
import { effectiveDeadline, isAsked } from '#domain/reports/report-sql.ts'
import { mailDue } from '#domain/reports/telling/mail-due-sql.ts'
import { peopleOfReport } from '#domain/reports/telling/people-of-report.ts'
import { tellOfActs } from '#domain/reports/telling/tell-of-acts.ts'
import { type Queryable, statement } from '#lib/sql.ts'

/** A change of a round as it stands on record. */
export interface RoundChange {
  readonly id: string
  readonly roundId: string
  readonly act: string
  readonly byId: string | null
  /** Fields that it changed. */
  readonly fields: readonly string[]
}

/** Of every report of a round that it concerns, its agency's clerks and heads are told. */
const ofReports = (name: string, which: string, at = 'now()') =>
  statement<{ personId: string }>(
    name,
    `INSERT INTO notice (person_id, kind, source, report_id, round_id, by_id, at, deadline, mail_due_at)
    SELECT DISTINCT p.id, $2, 'change ' || $3 || ' ' || r.id, r.id, rd.id, $4::uuid, ${at}, ${effectiveDeadline}, ${mailDue('p', at)}
    FROM round rd JOIN report r ON r.round_id = rd.id JOIN agency a ON a.id = r.agency_id
    CROSS JOIN LATERAL ${peopleOfReport} c JOIN person p ON p.id = c.person_id
    WHERE rd.id = $1 AND ${isAsked} AND c.role IN ('clerk', 'head') AND p.id IS DISTINCT FROM $4 AND ${which}
    ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`,
  )

/** A round opens at its hour, for the reports that this transaction made. */
const opened = ofReports(
  'tell-of-opening',
  `r.state = 'NOT_STARTED' AND r.state_since = now()::timestamptz(3)
      AND NOT EXISTS (SELECT FROM report_event e WHERE e.report_id = r.id)`,
  'greatest(now(), rd.opens_at)',
)
const waiting = ofReports('tell-who-is-not-done', `NOT ${handedIn}`, 'greatest(now(), rd.opens_at)')
/** Of a round that never opened nobody knows. */
const all = ofReports('tell-all-of-round', 'rd.opens_at <= now()')

type Tell = typeof all

const tellings: Readonly<Record<string, readonly [NoticeKind, Tell]>> = {
  publish: ['opened', opened],
  askAgencies: ['opened', opened],
  cancel: ['cancelled', all],
}

/** Acts on reports that a change of the round brought with it, written in the same transaction. */
const actsOfNow = statement<{ id: string }>(
  'acts-of-now',
  `SELECT e.id::text FROM report r JOIN report_event e ON e.report_id = r.id
  WHERE r.round_id = $1 AND e.act IN ('withdraw', 'readmit', 'move') AND e.at = now()::timestamptz(3)`,
)
const withActs: ReadonlySet<string> = new Set(['askAgencies', 'takeAgenciesOut', 'moveReport'])

/** Tells those whom it concerns of a change of a published round, in its transaction. */
export async function tellOfRound(db: Queryable, { id, roundId, act, byId, fields }: RoundChange): Promise<void> {
  if (withActs.has(act))
    await tellOfActs(
      db,
      (await actsOfNow(db, [roundId])).map((event) => event.id),
    )
  const [kind, tell] =
    act === 'moveDeadline' && fields.includes('agencyDeadline')
      ? (['deadlineMoved', waiting] as const)
      : (tellings[act] ?? [])
  if (kind && tell) await tell(db, [roundId, kind, id, byId])
}
