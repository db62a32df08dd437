import { hashCode, newCode } from '#domain/people/typed-code.ts'
import { type Queryable, statement } from '#lib/sql.ts'

const howMany = 10
/** Eighty bits each: nobody finds them from their hashes. */
const codeLength = 16

const replace = statement(
  'replace-recovery-codes',
  `WITH gone AS (DELETE FROM recovery_code WHERE person_id = $1)
  INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::text[])`,
)

const use = statement<{ personId: string }>(
  'use-recovery-code',
  'DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2 RETURNING person_id AS "personId"',
)

const left = statement<{ count: number }>(
  'recovery-codes-left',
  'SELECT count(*)::int AS count FROM recovery_code WHERE person_id = $1',
)

/** New codes in the place of all older ones; they are seen this once. */
export async function makeRecoveryCodes(db: Queryable, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, () => newCode(codeLength))
  await replace(db, [personId, codes.map(hashCode)])
  return codes
}

/** Whether this is one of the person's codes; it is gone then. */
export const takeRecoveryCode = async (db: Queryable, personId: string, typed: string): Promise<boolean> =>
  (await use(db, [personId, hashCode(typed)])).length === 1

export const recoveryCodesLeft = async (db: Queryable, personId: string): Promise<number> =>
  (await left(db, [personId]))[0]?.count ?? 0

/** The first second factor brings codes with it; whoever has some keeps them. */
export const firstRecoveryCodes = async (db: Queryable, personId: string): Promise<readonly string[]> =>
  (await recoveryCodesLeft(db, personId)) > 0 ? [] : makeRecoveryCodes(db, personId)

const forget = statement(
  'forget-second-factor',
  `WITH codes AS (DELETE FROM recovery_code WHERE person_id = $1)
  UPDATE session SET second_factor = false WHERE user_id = $1 AND second_factor`,
)

/** When no second factor is left that codes could stand in for: then no session was opened by more than a password. */
export const forgetRecoveryCodes = async (db: Queryable, personId: string): Promise<void> => {
  await forget(db, [personId])
}
