import type { LinkOwner, LinkRefusal } from '@thidua/schema/http/account'
import { holdsToday } from '#domain/membership-holds.ts'
import { hashCode } from '#domain/people/typed-code.ts'
import { type Queryable, statement } from '#lib/sql.ts'

interface FoundLink extends LinkOwner {
  readonly personId: string
}

const find = statement<{
  personId: string
  kind: 'invite' | 'reset'
  name: string
  email: string
  agencies: string[]
  refusal: LinkRefusal | null
}>(
  'find-link',
  `SELECT p.id AS "personId", i.kind::text AS kind, p.name, p.email,
    ARRAY(SELECT DISTINCT a.name FROM membership m JOIN agency a ON a.id = m.agency_id WHERE m.person_id = p.id AND ${holdsToday('m')} ORDER BY 1) AS agencies,
    CASE WHEN p.deactivated_at IS NOT NULL THEN 'deactivated' WHEN i.used_at IS NOT NULL THEN 'used'
      WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.expires_at <= now() THEN 'expired' END AS refusal
  FROM invitation i JOIN person p ON p.id = i.person_id WHERE i.code_hash = $1`,
)

const use = statement<{ id: string }>(
  'use-link',
  `UPDATE invitation i SET used_at = now() FROM person p
  WHERE i.code_hash = $1 AND i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
    AND p.id = i.person_id AND p.deactivated_at IS NULL RETURNING i.id`,
)

/** Whom a code opens the account of, or why it opens none. Who has no code of ours learns nothing of anybody. */
export async function findLink(db: Queryable, code: string): Promise<FoundLink | LinkRefusal> {
  const [row] = await find(db, [hashCode(code)])
  if (!row) return 'unknown'
  const { refusal, ...found } = row
  return refusal ?? found
}

/** Uses a link up, in the transaction that `client` has open: of two who use it at once one gets true. */
export const useLink = async (client: Queryable, code: string): Promise<boolean> =>
  (await use(client, [hashCode(code)])).length === 1
