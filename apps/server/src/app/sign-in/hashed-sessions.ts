import type { PrismaClient } from '@thidua/prisma/client'
import type { BetterAuthOptions } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { hashToken } from './session-cookie.ts'
import { idleSeconds } from './session-times.ts'

type Adapter = ReturnType<ReturnType<typeof prismaAdapter>>

/**
 * The sign-in library's Prisma adapter, except that session tokens are stored hashed: the library sees
 * the token it made, the table its SHA-256. It only makes sessions; session.ts reads, extends and ends
 * them. The cookie lives as long as a session may at most; when an idle one ends is for the table to say.
 */
export const hashedSessionAdapter =
  (prisma: PrismaClient) =>
  (options: BetterAuthOptions): Adapter => {
    const adapter = prismaAdapter(prisma, { provider: 'postgresql' })(options)
    return {
      ...adapter,
      create: async (input) => {
        const data: Record<string, unknown> = input.data
        const token = data['token']
        if (input.model !== 'session' || typeof token !== 'string') return adapter.create(input)
        const expiresAt = new Date(Date.now() + idleSeconds * 1000)
        const created = await adapter.create({ ...input, data: { ...input.data, token: hashToken(token), expiresAt } })
        // The library's own type parameter for "the row as created" cannot be named here.
        return { ...created, token } as never
      },
    }
  }
