import type { Membership } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import type { SignedIn } from '#graphql/context.ts'
import { iso, statement } from '#lib/sql.ts'
import { hashToken } from './session-cookie.ts'
import { absoluteSeconds, extendEverySeconds, idleSeconds } from './session-times.ts'

export interface Session {
  readonly signedIn: SignedIn
  readonly expiresAt: string
}

interface SessionRow {
  personId: string
  name: string
  email: string
  memberships: Membership[]
  expiresAt: string
  /** Whether enough time has passed to move the session's end. */
  stale: boolean
}

const absoluteEnd = `s.created_at + interval '${absoluteSeconds} seconds'`

const findSession = statement<SessionRow>(
  'session',
  `SELECT p.id AS "personId", p.name, p.email, ${iso(`least(s.expires_at, ${absoluteEnd})`)} AS "expiresAt",
    s.expires_at < now() + interval '${idleSeconds - extendEverySeconds} seconds' AND s.expires_at < ${absoluteEnd} AS stale,
    (SELECT coalesce(json_agg(json_build_object('role', m.role, 'agencyId', m.agency_id, 'maySubmit', m.may_submit,
        'blockIds', (SELECT coalesce(json_agg(mb.block_id), '[]') FROM membership_block mb WHERE mb.membership_id = m.id))), '[]')
      FROM membership m WHERE m.person_id = p.id) AS memberships
  FROM session s JOIN person p ON p.id = s.user_id
  WHERE s.token = $1 AND s.expires_at > now() AND ${absoluteEnd} > now()`,
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
  pool: Pool,
  token: string | null,
  extend: 'now' | 'ifStale' | 'never',
): Promise<Session | null> {
  if (token === null) return null
  const key = hashToken(token)
  const [row] = await findSession(pool, [key])
  if (!row) return null
  const { expiresAt, stale, ...signedIn } = row
  if (extend === 'never' || (extend === 'ifStale' && !stale)) return { signedIn, expiresAt }
  const [extended] = await extendSession(pool, [key])
  return { signedIn, expiresAt: extended?.expiresAt ?? expiresAt }
}

const removeSession = statement<{ personId: string }>(
  'remove-session',
  'DELETE FROM session WHERE token = $1 RETURNING user_id AS "personId"',
)

/** Ends a session and gives whose it was; null when it has ended before. */
export const endSession = async (pool: Pool, token: string | null): Promise<string | null> =>
  token === null ? null : ((await removeSession(pool, [hashToken(token)]))[0]?.personId ?? null)

/** Nobody can use them; whoever signs in sweeps them out. */
export const removeEndedSessions = statement('remove-ended-sessions', 'DELETE FROM session WHERE expires_at < now()')
