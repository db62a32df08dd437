import { type Queryable, statement } from '#lib/sql.ts'
import { hashPassword, verifyPassword } from './password-hashing.ts'
import { passwordStamp } from './password-stamp.ts'

export interface KnownPassword {
  readonly personId: string
  /** Which password it was, see `passwordStamp`. */
  readonly stamp: string
  readonly deactivated: boolean
}

/** `hash` is null where no password was ever set. */
export const credentialsOf = statement<{ personId: string; hash: string | null; deactivated: boolean }>(
  'credentials-by-email',
  `SELECT p.id AS "personId", a.password AS hash, p.deactivated_at IS NOT NULL AS deactivated
  FROM person p LEFT JOIN account a ON a.user_id = p.id AND a.provider_id = 'credential' WHERE p.email = $1`,
)

/** As the table of people has it; PostgreSQL takes no NUL. */
export const normalEmail = (email: string): string => email.trim().toLowerCase().replaceAll('\0', '')

/**
 * Whose password this is, null where it is not. An address that nobody has, and a person without a password, take as
 * long as a wrong one. Throws `GateFullError` where too many wait.
 */
export async function checkPassword(db: Queryable, email: string, password: string): Promise<KnownPassword | null> {
  const [found] = await credentialsOf(db, [normalEmail(email)])
  if (!found?.hash) {
    await hashPassword(password)
    return null
  }
  const { personId, hash, deactivated } = found
  return (await verifyPassword({ hash, password })) ? { personId, stamp: passwordStamp(hash), deactivated } : null
}
