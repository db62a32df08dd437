import type { BetterAuthOptions } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Database } from '#lib/database.ts'
import { statement } from '#lib/sql.ts'
import { hashToken } from './session-cookie.ts'
import { idleSeconds } from './session-times.ts'

type Adapter = ReturnType<ReturnType<typeof prismaAdapter>>

interface MadeSession {
  id: string
  userId: string
  userAgent: string | null
  expiresAt: Date
  createdAt: Date
  updatedAt: Date
}

const insertSession = statement<MadeSession>(
  'insert-session',
  `INSERT INTO session (token, user_id, user_agent, expires_at)
  VALUES ($1, $2, $3, now() + interval '${idleSeconds} seconds')
  RETURNING id, user_id AS "userId", user_agent AS "userAgent", expires_at AS "expiresAt", created_at AS "createdAt",
    updated_at AS "updatedAt"`,
)

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/**
 * The sign-in library's Prisma adapter, except that sessions are made by our own statement, among what commits, with
 * their tokens hashed: the library sees the token it made, the table its SHA-256. It only makes sessions; session.ts
 * reads, extends and ends them. The cookie lives as long as a session may at most; when an idle one ends is for the
 * table to say.
 */
export const hashedSessionAdapter =
  ({ prisma, writes }: Pick<Database, 'prisma' | 'writes'>) =>
  (options: BetterAuthOptions): Adapter => {
    const adapter = prismaAdapter(prisma, { provider: 'postgresql' })(options)
    return {
      ...adapter,
      create: async (input) => {
        const { token, userId, userAgent }: Record<string, unknown> = input.data
        if (input.model !== 'session' || typeof token !== 'string') return adapter.create(input)
        const [created] = await insertSession(writes, [hashToken(token), textOf(userId), textOf(userAgent)])
        // The library's own type parameter for "the row as created" cannot be named here.
        return { ...created, token } as never
      },
    }
  }
