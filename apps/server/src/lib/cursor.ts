import type { QueryResultRow } from 'pg'
import { type Queryable, register } from './sql.ts'

/**
 * A statement whose rows are read in batches as they are used, for more of them than memory should hold. It runs
 * inside the transaction of its connection, one reading at a time.
 */
export function cursor<Row extends QueryResultRow>(name: string, text: string, batchSize: number) {
  register(name, text)
  const of = `"${name}"`
  return async function* rows(db: Queryable, values: unknown[]): AsyncGenerator<Row> {
    // All rows are read: a plan that is quick for the first of them is slow for the whole.
    await db.query({ text: 'SET LOCAL cursor_tuple_fraction = 1' })
    await db.query({ text: `DECLARE ${of} NO SCROLL CURSOR FOR ${text}`, values })
    for (;;) {
      const batch = (await db.query<Row>({ text: `FETCH ${batchSize} FROM ${of}` })).rows
      yield* batch
      if (batch.length < batchSize) break
    }
    await db.query({ text: `CLOSE ${of}` })
  }
}
