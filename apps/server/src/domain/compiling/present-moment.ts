import { iso, type Queryable, statement } from '#lib/sql.ts'

const now = statement<{ now: string }>('present-moment', `SELECT ${iso('now()::timestamptz(3)')} AS now`)

/** The database's present instant (ISO), rounded as the instants of acts are: whatever is done is done by it. */
export async function presentMoment(db: Queryable): Promise<string> {
  const [row] = await now(db, [])
  if (!row) throw new Error('the database does not know what time it is')
  return row.now
}
