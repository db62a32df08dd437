import type { Facts } from '@thidua/letter/facts/project-facts'
import { type FactRow, factColumns } from '@thidua/prisma/fact-rows'
import type { PoolClient } from 'pg'
import { statement } from '#lib/sql.ts'

// A document that is there already is not touched: everybody cites the same decision on the last day,
// and a row written by each would make them wait for each other.
const register = statement(
  'register-documents',
  `INSERT INTO document (key, type, number, issuer, issued_on, subject)
  SELECT DISTINCT ON (p.key) p.key, p.type, p.number, p.issuer, p.issued_on, p.subject
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[])
    AS p(key, type, number, issuer, issued_on, subject)
  WHERE NOT EXISTS (SELECT FROM document d WHERE d.key = p.key)
  ORDER BY p.key ON CONFLICT (key) DO NOTHING`,
)

const columns = ['submission_id', ...Object.values(factColumns.plan)]

/** $1: rows of plans; $2: the documents' keys, in the order of the rows' positions. */
const insertPlans = statement(
  'insert-plans',
  `INSERT INTO plan (${columns.join(', ')}, document_id, differs)
  SELECT ${columns.map((column) => `p.${column}`).join(', ')}, d.id,
    array_remove(ARRAY[
      CASE WHEN p.type <> d.type THEN 'type' END,
      CASE WHEN p.issued_on <> d.issued_on THEN 'issuedOn' END,
      CASE WHEN search_key(p.subject) <> search_key(d.subject) THEN 'subject' END], NULL)
  FROM json_populate_recordset(NULL::plan, $1) p
  JOIN unnest($2::text[]) WITH ORDINALITY AS k(key, nth) ON k.nth = p.position + 1
  JOIN document d ON d.key = k.key`,
)

/**
 * Writes a submission's plans and puts them into the registry that all agencies share: same number and issuer, same
 * document. What this agency writes otherwise than the registry is kept as written and flagged.
 */
export async function registerPlans(
  client: PoolClient,
  plans: Facts['rows']['plans'],
  rows: readonly FactRow[],
): Promise<void> {
  if (plans.length === 0) return
  const keys = plans.map(({ documentKey }) => documentKey)
  await register(client, [
    keys,
    plans.map(({ type }) => type),
    plans.map(({ number }) => number),
    plans.map(({ registryIssuer }) => registryIssuer),
    plans.map(({ issuedOn }) => issuedOn),
    plans.map(({ subject }) => subject),
  ])
  await insertPlans(client, [JSON.stringify(rows), keys])
}
