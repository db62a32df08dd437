import { factRows } from '@thidua/prisma/fact-rows'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Pool, PoolClient } from 'pg'
import { loadTemplate } from '#domain/templates.ts'
import { projectFactsApart } from '#heavy/project-facts-apart.ts'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import { statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { insertFactRows } from './insert-facts.ts'

interface Stale {
  readonly id: string
  readonly agency: string
  readonly templateId: string
  readonly answers: Answers
}

const staleRows = `SELECT s.id, a.name AS agency, s.template_id AS "templateId", s.answers
  FROM stale_facts f JOIN submission s ON s.id = f.submission_id
  JOIN report r ON r.id = s.report_id JOIN agency a ON a.id = r.agency_id`

/** The next after $1 that no other server has in hand. */
const takeStale = statement<Stale>(
  'take-stale-facts',
  `${staleRows} WHERE s.id > $1 ORDER BY s.id LIMIT 20 FOR UPDATE OF f SKIP LOCKED`,
)

/** Those of $1 that are stale; what another server has in hand is waited for. */
const takeThese = statement<Stale>(
  'take-these-stale-facts',
  `${staleRows} WHERE s.id = ANY($1::uuid[]) ORDER BY s.id FOR UPDATE OF f`,
)

const anyStale = statement<{ any: boolean }>('any-stale-facts', 'SELECT EXISTS (SELECT FROM stale_facts) AS any')

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

const smallestId = '00000000-0000-0000-0000-000000000000'

/** Projections that nobody in particular asked for take turns with people's. */
const nobody = 'stale facts'

/** Whether a migration has named submissions whose facts are of another day. */
export const hasStaleFacts = async (pool: Pool): Promise<boolean> => (await anyStale(pool, []))[0]?.any === true

/**
 * Projects what a migration named: submissions of before there were citations, choices and quotes. A few a
 * transaction, so that a run that is killed goes on where it was, and several take turns; one that is too long for a
 * projection stays named. Gives their number.
 */
export async function projectStaleFacts(pool: Pool, signal: AbortSignal): Promise<number> {
  let projected = 0
  for (let after: string | undefined = smallestId; after !== undefined; ) {
    signal.throwIfAborted()
    const from: string = after
    after = await transaction(pool, async (client) => {
      const stale = await takeStale(client, [from])
      for (const submission of stale) if (await projectAgain(client, submission, signal)) projected++
      return stale.at(-1)?.id
    })
  }
  return projected
}

/** Projects those of these submissions that are still stale, for somebody who reads them now. */
export async function projectStaleFactsOf(pool: Pool, submissionIds: readonly string[]): Promise<void> {
  await transaction(pool, async (client) => {
    for (const submission of await takeThese(client, [submissionIds]))
      await projectAgain(client, submission, new AbortController().signal)
  })
}

/** False where the submission is too long to be projected. */
async function projectAgain(client: PoolClient, stale: Stale, left: AbortSignal): Promise<boolean> {
  const { id, agency, templateId, answers } = stale
  const { template } = await loadTemplate(client, templateId)
  try {
    const facts = await projectFactsApart([template, answers, agency], { personId: nobody, left })
    const rows = factRows(id, facts)
    await clear(client, [id])
    await insertFactRows(client, rows, ['choice', 'citation'])
    await quoteFigures(client, [JSON.stringify(rows.figure)])
    await strike(client, [id])
    return true
  } catch (error) {
    if (error instanceof TooHeavyError) return false
    throw error
  }
}
