import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { canonicalJson, type Json } from '@thidua/schema/canonical-json'
import { type Queryable, statement } from '#lib/sql.ts'

export interface Rehashed {
  readonly checked: number
  /** References of those whose text is no longer what was sealed. */
  readonly different: readonly string[]
}

interface Row {
  readonly serial: number
  readonly reference: string
  readonly answers: Json
  readonly sha256: string
}

/** Read at a time: a report's answers may be some megabytes. */
const batchRows = 20

const next = statement<Row>(
  'submissions-to-rehash',
  'SELECT serial, reference, answers, sha256 FROM submission WHERE serial > $1 ORDER BY serial LIMIT $2',
)

/**
 * Works out the SHA-256 of every submission anew, in the order of their numbers, and compares it with the sealed one. Whoever
 * asks a server meanwhile is answered in between.
 */
export async function rehashSubmissions(db: Queryable, signal?: AbortSignal): Promise<Rehashed> {
  const different: string[] = []
  let [checked, last] = [0, -1]
  for (;;) {
    const rows = await next(db, [last, batchRows])
    for (const { reference, answers, sha256 } of rows) {
      signal?.throwIfAborted()
      await setImmediate()
      if (createHash('sha256').update(canonicalJson(answers)).digest('hex') !== sha256) different.push(reference)
    }
    checked += rows.length
    const end = rows.at(-1)
    if (!end) return { checked, different }
    last = end.serial
  }
}
