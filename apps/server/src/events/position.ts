import { type Queryable, statement } from '#lib/sql.ts'

/**
 * How far somebody has heard: the greatest running numbers of acts on reports, of saved fields and of administrators'
 * changes. These tables are only added to, so what came after a position can always be read again.
 */
export interface Position {
  readonly act: string
  readonly change: string
  readonly administration: string
}

const present = statement<Position>(
  'live-position',
  `SELECT coalesce((SELECT max(id) FROM report_event), 0)::text AS act, coalesce((SELECT max(id) FROM change), 0)::text AS change,
    coalesce((SELECT max(id) FROM administration_change), 0)::text AS administration`,
)

export const presentPosition = (db: Queryable): Promise<Position> => one(present(db, []))

/** No transaction that has taken a running number commits later than so long after it. */
export const settledAfterMs = 40_000

const lastBefore = (table: string): string =>
  `coalesce((SELECT id FROM ${table} WHERE at < now() - interval '${settledAfterMs} milliseconds' ORDER BY id DESC LIMIT 1), 0)::text`

const settled = statement<Position>(
  'live-settled-position',
  `SELECT ${lastBefore('report_event')} AS act, ${lastBefore('change')} AS change,
    ${lastBefore('administration_change')} AS administration`,
)

/** A position before anything that may still be committed. */
export const settledPosition = (db: Queryable): Promise<Position> => one(settled(db, []))

async function one(rows: Promise<Position[]>): Promise<Position> {
  const [position] = await rows
  if (!position) throw new Error('the database has no position')
  return position
}

/** As the id of a stream's message. */
export const printPosition = ({ act, change, administration }: Position): string =>
  [act, change, administration].join('-')

/** Null for what is no position of ours. */
export function readPosition(text: string | undefined): Position | null {
  const [, act, change, administration] = /^(\d{1,18})-(\d{1,18})-(\d{1,18})$/u.exec(text ?? '') ?? []
  return act && change && administration ? { act, change, administration } : null
}
