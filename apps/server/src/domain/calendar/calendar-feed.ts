import { hashCode, newCode } from '#domain/people/typed-code.ts'
import { type Queryable, statement } from '#lib/sql.ts'

/** 160 bits: whoever has the address may read, and nobody guesses it. */
const codeLength = 32

const make = statement(
  'make-calendar-feed',
  `INSERT INTO calendar_feed (person_id, code_hash) VALUES ($1, $2)
  ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash, made_at = now(), read_at = NULL`,
)
const revoke = statement('revoke-calendar-feed', 'DELETE FROM calendar_feed WHERE person_id = $1')

const reader = statement<{ personId: string; locale: 'vi' | 'en' }>(
  'calendar-reader',
  `UPDATE calendar_feed f SET read_at = now() FROM person p
  WHERE p.id = f.person_id AND f.code_hash = $1 AND p.deactivated_at IS NULL
  RETURNING p.id AS "personId", p.locale::text AS locale`,
)

/** Makes a person's calendar address anew; the one before opens nothing any more. Gives its code, which is never seen again. */
export async function makeCalendarFeed(db: Queryable, personId: string): Promise<string> {
  const code = newCode(codeLength)
  await make(db, [personId, hashCode(code)])
  return code
}

export const revokeCalendarFeed = async (db: Queryable, personId: string): Promise<void> => {
  await revoke(db, [personId])
}

/** Whose calendar a code opens; null for none. */
export const calendarReader = async (
  db: Queryable,
  code: string,
): Promise<{ readonly personId: string; readonly locale: 'vi' | 'en' } | null> =>
  (await reader(db, [hashCode(code)]))[0] ?? null
