import { projectFacts } from '@thidua/letter/facts/project-facts'
import { factRows } from '@thidua/prisma/fact-rows'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Pool, PoolClient } from 'pg'
import { loadTemplate } from '#domain/templates.ts'
import { statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { insertFactRows } from './insert-facts.ts'

interface Stale {
  readonly id: string
  readonly agency: string
  readonly templateId: string
  readonly answers: Answers
}

const takeStale = statement<Stale>(
  'take-stale-facts',
  `SELECT s.id, a.name AS agency, rd.template_id AS "templateId", s.answers
  FROM stale_facts f JOIN submission s ON s.id = f.submission_id
  JOIN report r ON r.id = s.report_id JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id
  ORDER BY s.id LIMIT 100 FOR UPDATE OF f SKIP LOCKED`,
)

const clear = statement(
  'clear-stale-facts',
  `WITH choices AS (DELETE FROM choice WHERE submission_id = $1)
  DELETE FROM citation WHERE submission_id = $1`,
)

/** The last step: facts can be changed only while their submission is named as stale. */
const strike = statement('strike-stale-facts', 'DELETE FROM stale_facts WHERE submission_id = $1')

const quoteFigures = statement(
  'quote-figures',
  `UPDATE figure g SET quote = f.quote, quote_path = f.quote_path FROM json_populate_recordset(NULL::figure, $1) f
  WHERE g.submission_id = f.submission_id AND g.item = f.item AND g.key = f.key`,
)

/**
 * Projects what a migration named: submissions of before there were citations, choices and quotes. A hundred a
 * transaction, so that a start that is killed goes on where it was, and several take turns. Gives their number.
 */
export async function projectStaleFacts(pool: Pool): Promise<number> {
  let projected = 0
  for (;;) {
    const count = await transaction(pool, async (client) => {
      const stale = await takeStale(client, [])
      for (const submission of stale) await projectAgain(client, submission)
      return stale.length
    })
    if (count === 0) return projected
    projected += count
  }
}

async function projectAgain(client: PoolClient, { id, agency, templateId, answers }: Stale): Promise<void> {
  const { template } = await loadTemplate(client, templateId)
  const rows = factRows(id, projectFacts(template, answers, agency))
  await clear(client, [id])
  await insertFactRows(client, rows, ['choice', 'citation'])
  await quoteFigures(client, [JSON.stringify(rows.figure)])
  await strike(client, [id])
}
