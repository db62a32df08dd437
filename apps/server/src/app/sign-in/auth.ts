import { betterAuth } from 'better-auth'
import type { Database } from '#lib/database.ts'
import { hashedSessionAdapter } from './hashed-sessions.ts'
import { hashPassword, verifyPassword } from './password-hashing.ts'
import { sessionCookieName } from './session-cookie.ts'
import { absoluteSeconds } from './session-times.ts'

export interface AuthOptions {
  readonly database: Database
  readonly secret: string
  /** Address under which people reach the product; https makes the cookie secure and host-bound. */
  readonly appUrl: string
}

/**
 * Sign-in by e-mail and password. Only signing in and out goes through the library; the session is read
 * by one prepared statement (session.ts), guesses are counted in guesses.
 */
export function createAuth({ database, secret, appUrl }: AuthOptions) {
  const https = appUrl.startsWith('https:')
  return betterAuth({
    database: hashedSessionAdapter(database),
    secret,
    baseURL: appUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { modelName: 'person' },
    session: { expiresIn: absoluteSeconds, disableSessionRefresh: true, storeSessionInDatabase: true },
    advanced: {
      useSecureCookies: false,
      database: { generateId: 'uuid' },
      // No header that a client can write is taken for an address.
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: sessionCookieName(https),
          attributes: { httpOnly: true, sameSite: 'strict', path: '/', secure: https },
        },
      },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
