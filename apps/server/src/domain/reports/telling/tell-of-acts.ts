import type { NoticeKind } from '@thidua/schema/notices/notice-kinds'
import type { ReportAct } from '@thidua/schema/states'
import { effectiveDeadline } from '#domain/reports/report-sql.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { mailDue } from './mail-due-sql.ts'
import { peopleOfReport } from './people-of-report.ts'

/** Acts that stand among a report's events. */
type RecordedAct = ReportAct | 'extend' | 'withdraw' | 'readmit' | 'move'

/** `reader`: who reads the report at the host: the block's reviewers, the compilers where it has none. */
type Concerned = 'clerk' | 'head' | 'reader'

interface Telling {
  readonly kind: NoticeKind
  readonly to: readonly Concerned[]
  /** Only where the act left (`from`) or reached (`to`) this state. */
  readonly when?: readonly ['from' | 'to', string]
}

const agency: readonly Concerned[] = ['clerk', 'head']
const everybody: readonly Concerned[] = ['clerk', 'head', 'reader']

/** Whom each act on a report concerns, and as what it is told; whoever did it needs no telling. */
const tellings: Readonly<Record<RecordedAct, readonly Telling[]>> = {
  write: [],
  present: [{ kind: 'presented', to: ['head'] }],
  takeBack: [],
  sendBack: [{ kind: 'sentBack', to: ['clerk'] }],
  submit: [
    { kind: 'submitted', to: everybody, when: ['to', 'SUBMITTED'] },
    { kind: 'resubmitted', to: everybody, when: ['to', 'RESUBMITTED'] },
  ],
  enter: [{ kind: 'entered', to: agency }],
  takeOver: [{ kind: 'takenOver', to: ['head', 'reader'] }],
  recall: [{ kind: 'recalled', to: everybody }],
  return: [{ kind: 'returned', to: agency }],
  accept: [{ kind: 'accepted', to: agency }],
  undo: [
    { kind: 'returnUndone', to: agency, when: ['from', 'RETURNED'] },
    { kind: 'acceptanceUndone', to: agency, when: ['from', 'ACCEPTED'] },
  ],
  compile: [{ kind: 'compiled', to: agency }],
  uncompile: [{ kind: 'compilingWithdrawn', to: agency }],
  extend: [{ kind: 'extended', to: agency }],
  withdraw: [{ kind: 'withdrawn', to: agency }],
  readmit: [{ kind: 'readmitted', to: agency }],
  move: [{ kind: 'handedOver', to: agency }],
  // Of a compiled letter: the host's own people write it, and the room shows them.
  follow: [],
  unfollow: [],
}

/** The table above as rows of SQL: act, kind, role, and the state that the act left or reached. */
const rows = Object.entries(tellings).flatMap(([act, told]) =>
  told.flatMap(({ kind, to, when }) =>
    to.map((role) => {
      const state = (side: 'from' | 'to') => (when?.[0] === side ? `'${when[1]}'` : 'NULL')
      return `('${act}', '${kind}', '${role}', ${state('from')}, ${state('to')})`
    }),
  ),
)

const tell = statement<{ personId: string }>(
  'tell-of-acts',
  `WITH telling (act, kind, role, "from", "to") AS (VALUES ${rows.join(', ')}), told AS (
    SELECT DISTINCT ON (e.id, c.person_id) e.id AS event_id, e.report_id, e.by_id, r.round_id, t.kind, c.person_id,
      t.role = 'reader' AS as_host, ${effectiveDeadline} AS deadline
    FROM report_event e JOIN report r ON r.id = e.report_id JOIN agency a ON a.id = r.agency_id
    JOIN round rd ON rd.id = r.round_id
    JOIN telling t ON t.act = e.act AND coalesce(t."from" = e."from"::text, true) AND coalesce(t."to" = e."to"::text, true)
    CROSS JOIN LATERAL (SELECT q.*, bool_or(q.role = 'reviewer') OVER () AS reviewed FROM ${peopleOfReport} q) c
    WHERE e.id = ANY($1::bigint[]) AND c.person_id <> e.by_id
      AND (t.role = c.role OR t.role = 'reader' AND c.role = CASE WHEN c.reviewed THEN 'reviewer' ELSE 'compiler' END)
    ORDER BY e.id, c.person_id, as_host
  )
  INSERT INTO notice (person_id, kind, source, report_id, round_id, by_id, as_host, deadline, mail_due_at)
  SELECT t.person_id, t.kind, 'event ' || t.event_id, t.report_id, t.round_id, t.by_id, t.as_host, t.deadline,
    ${mailDue('p', 'now()')}
  FROM told t JOIN person p ON p.id = t.person_id
  ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`,
)

/** Tells those whom it concerns of acts on reports, in the transaction of the acts. The same event twice tells once. */
export const tellOfActs = async (db: Queryable, eventIds: readonly string[]): Promise<void> => {
  if (eventIds.length > 0) await tell(db, [eventIds])
}
