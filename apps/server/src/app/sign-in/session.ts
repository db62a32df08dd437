import type { Membership } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { holdsToday } from '#domain/membership-holds.ts'
import { readBlocks, readsFor } from '#domain/reading/deputies-sql.ts'
import type { SignedIn } from '#graphql/context.ts'
import type { Database } from '#lib/database.ts'
import { iso, statement } from '#lib/sql.ts'
import { Groups } from '#lib/turns/groups.ts'
import { oneFor } from '#lib/turns/waiting.ts'
import { hashToken } from './session-cookie.ts'
import { absoluteSeconds, extendEverySeconds, idleSeconds } from './session-times.ts'

export interface Session {
  readonly signedIn: SignedIn
  /** Whether more than a password was shown in it. */
  readonly secondFactor: boolean
  readonly expiresAt: string
  /** The database's clock at this answer: how long is left is the difference, whatever a device's clock says. */
  readonly now: string
}

interface SessionRow {
  token: string
  personId: string
  name: string
  email: string
  administrator: boolean
  secondFactor: boolean
  memberships: Membership[]
  expiresAt: string
  now: string
  /** Whether enough time has passed to move the session's end. */
  stale: boolean
}

const absoluteEnd = `s.created_at + interval '${absoluteSeconds} seconds'`

/** Each looked up by itself (OFFSET 0): many at once would have the planner read all sessions. */
const findSessions = statement<SessionRow>(
  'sessions',
  `SELECT asked.token, found.* FROM unnest($1::text[]) AS asked(token) CROSS JOIN LATERAL (
  SELECT p.id AS "personId", p.name, p.email, p.administrator, s.second_factor AS "secondFactor",
    ${iso(`least(s.expires_at, ${absoluteEnd})`)} AS "expiresAt",
    ${iso('now()')} AS now,
    s.expires_at < now() + interval '${idleSeconds - extendEverySeconds} seconds' AND s.expires_at < ${absoluteEnd} AS stale,
    (SELECT coalesce(json_agg(json_build_object('role', m.role, 'agencyId', m.agency_id, 'maySubmit', m.may_submit,
        'grantedRoundIds', (SELECT coalesce(json_agg(sg.round_id), '[]') FROM submit_grant sg WHERE sg.membership_id = m.id),
        'blockIds', ${readBlocks('m')}, 'readsFor', ${readsFor('m')})), '[]')
      FROM membership m WHERE m.person_id = p.id AND ${holdsToday('m')}) AS memberships
  FROM session s JOIN person p ON p.id = s.user_id
  WHERE s.token = asked.token AND p.deactivated_at IS NULL AND s.expires_at > now() AND ${absoluteEnd} > now() OFFSET 0) found`,
)

/** Requests that come together ask together: who they are is the first thing that every one of them asks. */
const lookUps = oneFor(
  (pool: Pool) =>
    new Groups<string, Omit<SessionRow, 'token'> | null>({
      maxJobs: 64,
      send: async (tokens) => {
        const rows = await findSessions(pool, [[...new Set(tokens)]])
        const found = new Map(rows.map(({ token, ...row }) => [token, row]))
        return tokens.map((token) => found.get(token) ?? null)
      },
    }),
)

const extendSession = statement<{ expiresAt: string }>(
  'extend-session',
  `UPDATE session s SET expires_at = least(now() + interval '${idleSeconds} seconds', ${absoluteEnd}), updated_at = now()
  WHERE s.token = $1 AND s.expires_at > now() RETURNING ${iso('s.expires_at')} AS "expiresAt"`,
)

/**
 * Who a session token belongs to, with roles, in one statement. Being used keeps a session open:
 * `extend` moves its end now, `ifStale` when some minutes have passed, `never` only looks.
 */
export async function readSession(
  { pool, writes }: Pick<Database, 'pool' | 'writes'>,
  token: string | null,
  extend: 'now' | 'ifStale' | 'never',
): Promise<Session | null> {
  if (token === null) return null
  const key = hashToken(token)
  const row = await lookUps(pool).ask(key)
  if (!row) return null
  const { expiresAt, now, stale, secondFactor, ...signedIn } = row
  if (extend === 'never' || (extend === 'ifStale' && !stale)) return { signedIn, secondFactor, expiresAt, now }
  const [extended] = await extendSession(writes, [key])
  return { signedIn, secondFactor, expiresAt: extended?.expiresAt ?? expiresAt, now }
}

const removeSession = statement('remove-session', 'DELETE FROM session WHERE token = $1')

/** Ends a session; harmless when it has ended. */
export const endSession = async (pool: Pool, token: string | null): Promise<void> => {
  if (token !== null) await removeSession(pool, [hashToken(token)])
}

/** Nobody can use them; whoever signs in sweeps them out, and waits for nobody else who does. */
export const removeEndedSessions = statement(
  'remove-ended-sessions',
  `WITH held AS MATERIALIZED (SELECT id FROM session WHERE expires_at < now() FOR UPDATE SKIP LOCKED)
  DELETE FROM session s USING held WHERE s.id = held.id`,
)
