import { type Algorithm, hash } from '@node-rs/argon2'
import { ensureReferenceData } from '../reference-data.ts'
import { withClient } from '../with-client.ts'
import { buildProvince } from './build-province.ts'
import { vietnamDate, vietnamDay } from './clock.ts'
import { demoPassword } from './demo-sign-ins.ts'
import { insertRows } from './insert-rows.ts'
import { seededTables } from './seeded-rows.ts'

/** `Algorithm.Argon2id`; the enum is ambient, and single files are compiled without it. */
const argon2id = 2 as Algorithm

/**
 * Loads the demo province into a migrated, empty database, whole or not at all. `now` gives the day
 * from which its deadlines are counted. Demo people share one password and so one hash.
 */
export async function loadDemo(url: string, now: number = Date.now()): Promise<void> {
  const today = vietnamDay(vietnamDate(now))
  const passwordHash = await hash(demoPassword, {
    algorithm: argon2id,
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  })
  const province = buildProvince(today, passwordHash)
  await ensureReferenceData(url)
  await withClient(url, async (client) => {
    await client.query('BEGIN')
    for (const table of seededTables) await insertRows(client, table, province[table])
    await client.query('UPDATE report SET sent_answers = sent_answers(id) WHERE submission_count > 0')
    await client.query(`UPDATE report r SET draft_bytes = f.bytes FROM (
      SELECT report_id, sum(octet_length(path) + octet_length(value)) AS bytes FROM draft_field GROUP BY report_id
    ) f WHERE f.report_id = r.id`)
    await client.query(`SELECT setval(pg_get_serial_sequence('submission', 'serial'), max(serial)) FROM submission`)
    await client.query(`SELECT setval(pg_get_serial_sequence('report_event', 'id'), max(id)) FROM report_event`)
    await client.query('COMMIT')
    await client.query('ANALYZE') // the planner would guess until the next autovacuum
  })
}
