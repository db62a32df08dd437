import { type Queryable, statement } from '#lib/sql.ts'
import { planSql } from './plan-sql.ts'

/** What somebody asked for with one press. */
export interface ReminderOrder {
  readonly roundId: string
  readonly byId: string
  /** Words of their own; null: the product's, in each reader's language. */
  readonly said: string | null
  /** The reports that were chosen; null: all that can be reminded of. */
  readonly reportIds: readonly string[] | null
  /** Those that were taken out of all. */
  readonly except: readonly string[]
}

/** $1 round, $2 by, $3 words, $4 chosen, $5 except, $6 now. Of what is left out already nothing is asked. */
const make = statement<{ id: string; reports: number }>(
  'make-reminder',
  `WITH ${planSql('r.round_id = $1 AND ($4::uuid[] IS NULL OR r.id = ANY($4)) AND NOT r.id = ANY($5::uuid[])', '$6::timestamptz')},
  made AS (
    INSERT INTO reminder (round_id, by_id, said, made_at)
    SELECT $1, $2, $3, $6 WHERE EXISTS (SELECT FROM plan WHERE why IS NULL) RETURNING id
  ), rows AS (
    INSERT INTO reminder_report (reminder_id, report_id, as_host) SELECT made.id, q.id, q.stage = 'unread' FROM made CROSS JOIN plan q WHERE q.why IS NULL
    RETURNING reminder_id
  )
  SELECT reminder_id AS id, count(*)::int AS reports FROM rows GROUP BY reminder_id`,
)

/** Puts down what is to be reminded of, in the transaction of `db`; the job looks again. Gives its id; null for nobody. */
export async function makeReminder(
  db: Queryable,
  { roundId, byId, said, reportIds, except }: ReminderOrder,
  at: Date,
): Promise<string | null> {
  const [made] = await make(db, [roundId, byId, said, reportIds, except, at])
  return made?.id ?? null
}
