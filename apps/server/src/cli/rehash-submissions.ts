import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@thidua/schema/canonical-json'
import type { ClientBase } from 'pg'

interface Rehashed {
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

/** Some 10 MB at a time. */
const batchRows = 200

/** Works out the SHA-256 of every submission anew, in the order of their numbers, and compares it with the sealed one. */
export async function rehashSubmissions(client: ClientBase): Promise<Rehashed> {
  const different: string[] = []
  let [checked, last] = [0, -1]
  for (;;) {
    const { rows } = await client.query<Row>(
      'SELECT serial, reference, answers, sha256 FROM submission WHERE serial > $1 ORDER BY serial LIMIT $2',
      [last, batchRows],
    )
    for (const { reference, answers, sha256 } of rows)
      if (createHash('sha256').update(canonicalJson(answers)).digest('hex') !== sha256) different.push(reference)
    checked += rows.length
    const end = rows.at(-1)
    if (!end) return { checked, different }
    last = end.serial
  }
}
