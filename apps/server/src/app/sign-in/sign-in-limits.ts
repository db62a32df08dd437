import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'

/** Failed sign-ins allowed within the window: a person mistypes, an office shares an address. */
const mostByAccount = 10
const mostByAddress = 100
const windowMinutes = 15

const inWindow = `since > now() - interval '${windowMinutes} minutes'`

const count = statement<{ key: string; count: number }>(
  'count-sign-in',
  `INSERT INTO sign_in_count AS c (key, count) SELECT k, 1 FROM unnest($1::text[]) AS k ORDER BY k
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN c.${inWindow} THEN c.count + 1 ELSE 1 END,
    since = CASE WHEN c.${inWindow} THEN c.since ELSE now() END
  RETURNING key, count`,
)

const forget = statement(
  'forget-sign-in',
  `WITH account AS (DELETE FROM sign_in_count WHERE key = $1)
  UPDATE sign_in_count SET count = greatest(count - 1, 0) WHERE key = $2`,
)

const keyOf = (kind: string, text: string): string => createHash('sha256').update(`${kind}:${text}`).digest('base64url')

export interface SignInAttempt {
  readonly account: string
  readonly address: string
}

/** `address` is the socket's peer (or what a proxy named in the settings says), never a free header. */
export const signInAttempt = (email: string, address: string): SignInAttempt => ({
  account: keyOf('account', email.trim().toLowerCase()),
  address: keyOf('address', address),
})

/**
 * Counts an attempt before its password is looked at, so that attempts at the same moment count too.
 * False when there were too many.
 */
export async function admitSignIn(pool: Pool, { account, address }: SignInAttempt): Promise<boolean> {
  const counts = new Map((await count(pool, [[account, address]])).map((row) => [row.key, row.count]))
  return (counts.get(account) ?? 0) <= mostByAccount && (counts.get(address) ?? 0) <= mostByAddress
}

/** A right password clears the account and is no strike against its address. */
export const forgetAttempt = async (pool: Pool, { account, address }: SignInAttempt): Promise<void> => {
  await forget(pool, [account, address])
}
