import type { Facts } from '@thidua/letter/facts/project-facts'
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

const insertPlans = statement(
  'insert-plans',
  `INSERT INTO plan (submission_id, row_id, position, document_id, type, number, issued_on, issuer, subject, role, differs)
  SELECT $1, p.row_id, p.position, d.id, p.type, p.number, p.issued_on, p.issuer, p.subject, p.role,
    array_remove(ARRAY[
      CASE WHEN p.type <> d.type THEN 'type' END,
      CASE WHEN p.issued_on <> d.issued_on THEN 'issuedOn' END,
      CASE WHEN search_key(p.subject) <> search_key(d.subject) THEN 'subject' END], NULL)
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::int[], $10::text[])
    AS p(key, type, number, issuer, issued_on, subject, row_id, position, role)
  JOIN document d ON d.key = p.key`,
)

/**
 * Puts a submission's plans into the registry that all agencies share: same number and issuer, same
 * document. What this agency writes otherwise than the registry is kept as written and flagged.
 */
export async function registerPlans(
  client: PoolClient,
  submissionId: string,
  plans: Facts['rows']['plans'],
): Promise<void> {
  if (plans.length === 0) return
  const documents = (issuers: readonly (string | null)[]) => [
    plans.map(({ documentKey }) => documentKey),
    plans.map(({ type }) => type),
    plans.map(({ number }) => number),
    issuers,
    plans.map(({ issuedOn }) => issuedOn),
    plans.map(({ subject }) => subject),
  ]
  await register(client, documents(plans.map(({ registryIssuer }) => registryIssuer)))
  const row = [plans.map(({ rowId }) => rowId), plans.map(({ position }) => position), plans.map(({ role }) => role)]
  await insertPlans(client, [submissionId, ...documents(plans.map(({ issuer }) => issuer)), ...row])
}
