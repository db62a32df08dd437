import { mailDue } from '#domain/reports/telling/mail-due-sql.ts'
import { type Queryable, statement } from '#lib/sql.ts'

/** What a person's record says of a membership, before and after. */
interface RoleSnapshot {
  readonly agency?: unknown
  readonly role?: unknown
  readonly maySubmit?: unknown
  readonly grantedRounds?: unknown
}

/** A change of a person as it stands on record. */
export interface PersonChange {
  readonly id: string
  readonly personId: string
  readonly act: string
  readonly byId: string | null
  readonly before: unknown
  readonly after: unknown
}

const tell = statement<{ personId: string }>(
  'tell-of-role',
  `INSERT INTO notice (person_id, kind, source, by_id, said, mail_due_at)
  SELECT p.id, $2, 'change ' || $3, $4::uuid, $5, CASE WHEN $6 THEN ${mailDue('p', 'now()')} END
  FROM person p WHERE p.id = $1 AND p.id IS DISTINCT FROM $4
  ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`,
)

const roleIn = (fields: unknown): RoleSnapshot | null =>
  typeof fields === 'object' && fields !== null && 'membership' in fields
    ? (fields.membership as RoleSnapshot | null)
    : null

const granted = ({ grantedRounds }: RoleSnapshot): number => (Array.isArray(grantedRounds) ? grantedRounds.length : 0)

/** Whether the person may send what they could not before. */
const maySendMore = (before: RoleSnapshot, after: RoleSnapshot): boolean =>
  (after.maySubmit === true && before.maySubmit !== true) || granted(after) > granted(before)

/** Tells a person of what was given to them: an account, a role, the right to send. An invitation has a mail of its own. */
export async function tellOfRole(
  db: Queryable,
  { id, personId, act, byId, before, after }: PersonChange,
): Promise<void> {
  if (act === 'invite') await tell(db, [personId, 'invited', id, byId, null, false])
  const [was, is] = [roleIn(before), roleIn(after)]
  if (!is) return
  const kind = was === null ? 'roleGiven' : maySendMore(was, is) ? 'delegated' : null
  if (kind) await tell(db, [personId, kind, id, byId, typeof is.agency === 'string' ? is.agency : '', true])
}
