import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { completeDraft } from './complete-draft.ts'
import type { TestServer } from './test-server.ts'
import { writeDraft } from './write-draft.ts'

/** A new report of the first agency with a draft that may be sent; the one before is another agency's from now on. */
export async function freshReport(server: TestServer): Promise<string> {
  const { province, database } = server
  const reportId = randomUUID()
  await database.pool.query(
    `WITH spare AS (
      INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      VALUES ($1, 'Cơ quan khác', 'CQK', 'CQK', 'department', '', '', '', 'head', '2025-01-01') RETURNING id
    )
    UPDATE report SET agency_id = spare.id FROM spare WHERE agency_id = $2`,
    [randomUUID(), province.agencies.first],
  )
  await database.pool.query('INSERT INTO report (id, round_id, agency_id) VALUES ($1, $2, $3)', [
    reportId,
    province.roundId,
    province.agencies.first,
  ])
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
  return reportId
}
