import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'

/**
 * How many guesses are looked at within an hour; a right one does not count. Nobody's guesses are counted against a
 * device that has signed in to the account before, so nobody can lock its people out. All other devices share ten looks at
 * an account: the first six for nothing, three of them at most from one network, the rest for work, which an honest
 * device does in seconds. A network that guesses at account after account works for each after the thirtieth.
 */
const most = {
  device: 20,
  account: { free: 6, worked: 10 },
  accountFromNetwork: { free: 3, worked: 6 },
  network: { free: 30, worked: 300 },
}

const hourAgo = `now() - interval '1 hour'`
const recent = `ARRAY(SELECT t FROM unnest(c.at) AS t WHERE t > ${hourAgo} ORDER BY t)`

/** Counts where there is room, one row a key, in one order so that two attempts never wait for each other. */
const take = statement<{ key: string }>(
  'take-looks',
  `INSERT INTO sign_in_count AS c (key, most, at)
  SELECT k, m, ARRAY[now()] FROM unnest($1::text[], $2::int[]) AS l(k, m) ORDER BY k
  ON CONFLICT (key) DO UPDATE SET at = ${recent} || now(), most = excluded.most
    WHERE cardinality(${recent}) < excluded.most
  RETURNING key`,
)

/** In the same order: by itself an update takes rows as they lie, which is another one after every count. */
const giveBack = statement(
  'give-looks-back',
  `WITH held AS MATERIALIZED (
    SELECT key FROM sign_in_count WHERE key = ANY($1) AND cardinality(at) > 0 ORDER BY key FOR UPDATE
  )
  UPDATE sign_in_count c SET at = trim_array(at, 1) FROM held WHERE c.key = held.key AND cardinality(at) > 0`,
)

/** Seconds until each of the keys has room again. */
const waits = statement<{ seconds: number }>(
  'look-waits',
  `SELECT coalesce(ceil(max(extract(epoch FROM t + interval '1 hour' - now()))), 0)::int AS seconds
  FROM unnest($1::text[], $2::int[]) AS l(k, m)
  JOIN sign_in_count c ON c.key = l.k
  CROSS JOIN LATERAL (SELECT t FROM unnest(${recent}) AS t ORDER BY t DESC OFFSET l.m - 1 LIMIT 1) AS blocking`,
)

/** Waits for nobody: what somebody else is just counting is swept out another time. */
const sweep = statement(
  'sweep-looks',
  `WITH held AS MATERIALIZED (
    SELECT key FROM sign_in_count WHERE at[cardinality(at)] < ${hourAgo} OR cardinality(at) = 0 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM sign_in_count c USING held WHERE c.key = held.key`,
)

export interface SignInAttempt {
  /** Key of the account, of no use to who reads it; null where none is named: then the network alone is counted. */
  readonly account: string | null
  /** The network that it comes from (`networkOf`). */
  readonly network: string
  /** Id of a device that has signed in to this account before; null for any other. */
  readonly knownDevice: string | null
  /** The challenge whose work was done for this attempt; null when none was. */
  readonly work: string | null
}

/** What an attempt may do: be looked at (`looks` can be given back), come again with work done, or wait. */
export type Admission =
  | { readonly kind: 'looked'; readonly looks: readonly string[] }
  | { readonly kind: 'work' }
  | { readonly kind: 'wait'; readonly seconds: number }

const keyOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('base64url')

function limitsOf({ account, network, knownDevice, work }: SignInAttempt): [key: string, most: number][] {
  if (knownDevice !== null && account !== null) return [[keyOf('device', knownDevice, account), most.device]]
  const price = work === null ? 'free' : 'worked'
  const ofAccount: [string, number][] =
    account === null
      ? []
      : [
          [keyOf('account', account), most.account[price]],
          [keyOf('account and network', account, network), most.accountFromNetwork[price]],
        ]
  return [
    ...ofAccount,
    [keyOf('network', network), most.network[price]],
    // Work is good for one look.
    ...(work === null ? [] : [[keyOf('work', work), 1] satisfies [string, number]]),
  ]
}

/** Counts an attempt before its password is looked at, so that attempts at the same moment count too. */
export async function admitSignIn(pool: Pool, attempt: SignInAttempt): Promise<Admission> {
  const limits = limitsOf(attempt)
  const columns = [limits.map(([key]) => key), limits.map(([, limit]) => limit)]
  const looks = (await take(pool, columns)).map(({ key }) => key)
  if (looks.length === limits.length) return { kind: 'looked', looks }
  await giveBack(pool, [looks])
  // Work is asked for only where it would help.
  const worked = attempt.work === null ? limitsOf({ ...attempt, work: '' }) : limits
  const [wait] = await waits(pool, [worked.map(([key]) => key), worked.map(([, limit]) => limit)])
  const seconds = wait?.seconds ?? 0
  return seconds > 0 ? { kind: 'wait', seconds } : { kind: 'work' }
}

/** Counts what is good once within an hour; false where it was counted before. */
export const takeOnce = async (pool: Pool, ...parts: readonly string[]): Promise<boolean> =>
  (await take(pool, [[keyOf('once', ...parts)], [1]])).length === 1

/** A right password was no guess. */
export const giveLooksBack = async (pool: Pool, looks: readonly string[]): Promise<void> => {
  await giveBack(pool, [looks])
}

/** Counts of more than an hour ago say nothing any more. */
export const sweepLooks = (pool: Pool): Promise<unknown> => sweep(pool, [])
