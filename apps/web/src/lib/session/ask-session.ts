import { reachServer } from '#lib/reach-server.ts'

/** What the server says of this browser's session: `none` when nobody is signed in. */
export type SessionAnswer = 'none' | 'unreachable' | OpenSession

interface OpenSession {
  /** Instant of the end by the server's clock, ISO: for showing only. */
  readonly endsAt: string
  /** When it ends by `performance.now()`, ms, rather too soon than too late. */
  readonly endsAtMs: number
  readonly person: { readonly id: string; readonly name: string }
}

interface Body {
  readonly session: { readonly expiresAt: string }
  /** The server's time at this answer. */
  readonly now: string
  readonly user: { readonly id: string; readonly name: string }
}

/**
 * Asks who is signed in and how long that lasts. How long is the difference of two instants of one answer: the
 * device's clock has no part in it. `extend` moves the end on, as every use of the product does. Never rejects.
 */
export async function askSession(extend: boolean): Promise<SessionAnswer> {
  const askedAtMs = performance.now()
  try {
    const response = await reachServer(`/api/auth/get-session${extend ? '' : '?disableRefresh=true'}`, {
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return 'unreachable'
    const body = (await response.json()) as Body | null
    if (body === null) return 'none'
    const leftMs = Date.parse(body.session.expiresAt) - Date.parse(body.now)
    return { endsAt: body.session.expiresAt, endsAtMs: askedAtMs + leftMs, person: body.user }
  } catch {
    return 'unreachable'
  }
}
