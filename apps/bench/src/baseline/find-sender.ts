import { hashToken, readSessionToken, sessionCookieName } from '@thidua/server/src/app/sign-in/session-cookie.ts'
import type { Pool } from 'pg'

export interface Sender {
  readonly personId: string
  readonly memberships: readonly { readonly role: string; readonly agencyId: string }[]
}

/** The session check of our server – same cookie, same table, same ends – one statement a request. */
export async function findSender(pool: Pool, cookie: string | undefined, secret: string): Promise<Sender | null> {
  const token = readSessionToken(cookie, sessionCookieName(false), secret)
  if (token === null) return null
  const { rows } = await pool.query<Sender>({
    name: 'session',
    text: `SELECT p.id AS "personId", p.name, p.email,
      (SELECT coalesce(json_agg(json_build_object('role', m.role, 'agencyId', m.agency_id, 'maySubmit', m.may_submit,
          'blockIds', (SELECT coalesce(json_agg(mb.block_id), '[]') FROM membership_block mb WHERE mb.membership_id = m.id))), '[]')
        FROM membership m WHERE m.person_id = p.id) AS memberships
    FROM session s JOIN person p ON p.id = s.user_id
    WHERE s.token = $1 AND s.expires_at > now() AND s.created_at + interval '12 hours' > now()`,
    values: [hashToken(token)],
  })
  return rows[0] ?? null
}
