import { maxHandedAnswers } from '@thidua/schema/http/handed'
import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'

/** Answers by one link wait for each other: of those that come at once no more are taken than it takes. */
const inTurn = statement('handed-in-turn', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))')

const insert = statement<{ id: string }>(
  'insert-handed-answer',
  `INSERT INTO handed_answer (handed_id, text, base)
  SELECT h.id, $2, $3 FROM handed_section h
  WHERE h.id = $1 AND (SELECT count(*) FROM handed_answer WHERE handed_id = $1) < ${maxHandedAnswers}
  RETURNING id`,
)

/** Keeps what a colleague sent as a proposal; false where the link has taken as many as it does. */
export const answerHanded = (pool: Pool, handedId: string, text: string, base: string): Promise<boolean> =>
  transaction(pool, async (client) => {
    await inTurn(client, [`handed ${handedId}`])
    return (await insert(client, [handedId, text, base])).length === 1
  })
