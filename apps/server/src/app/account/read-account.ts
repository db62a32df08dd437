import type { OwnAccount, OwnPasskey } from '@thidua/schema/http/account'
import { iso, statement } from '#lib/sql.ts'
import { mustHaveSecondFactor, secondFactorsOf } from '../second-factor/next-step.ts'
import { recoveryCodesLeft } from '../second-factor/recovery-codes.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { absoluteSeconds } from '../sign-in/session-times.ts'
import { deviceWords } from './device-words.ts'
import type { OwnSession } from './own-session.ts'

const sessionsOf = statement<{ id: string; agent: string | null; usedAt: string; signedInAt: string }>(
  'sessions-of-person',
  `SELECT id, user_agent AS agent, ${iso('updated_at')} AS "usedAt", ${iso('created_at')} AS "signedInAt" FROM session
  WHERE user_id = $1 AND expires_at > now() AND created_at > now() - interval '${absoluteSeconds} seconds'
  ORDER BY id = $2 DESC, updated_at DESC`,
)

const passkeysOf = statement<{ id: string; name: string; madeAt: string; usedAt: string | null }>(
  'passkeys-of-person',
  `SELECT id, name, ${iso('made_at')} AS "madeAt", ${iso('used_at')} AS "usedAt" FROM passkey
  WHERE person_id = $1 ORDER BY made_at, id`,
)

/** Everything that a person's own page shows of their account. */
export async function readAccount(parts: AuthParts, session: OwnSession): Promise<OwnAccount> {
  const { writes: pool } = parts.database
  const { personId, name, email } = session
  const [sessions, passkeys, factors, codes] = await Promise.all([
    sessionsOf(pool, [personId, session.id]),
    passkeysOf(pool, [personId]) satisfies Promise<OwnPasskey[]>,
    secondFactorsOf(pool, personId),
    recoveryCodesLeft(pool, personId),
  ])
  return {
    name,
    email,
    sessions: sessions.map(({ agent, ...told }) => ({
      ...told,
      device: deviceWords(agent),
      current: told.id === session.id,
    })),
    authenticator: factors.authenticator,
    passkeys,
    recoveryCodesLeft: codes,
    secondFactorRequired: mustHaveSecondFactor(parts, factors),
  }
}
