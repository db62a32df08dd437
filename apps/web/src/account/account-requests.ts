import type { AuthenticatorSecret, OwnAccount } from '@thidua/schema/http/account'
import { reachServer } from '#lib/reach-server.ts'
import { postGuess } from '#lib/session/post.ts'
import { lookAtSession } from '#lib/session/session.ts'

/** What the server answered to an act on one's own account. */
export type Answer<Body = object> =
  | { readonly kind: 'ok'; readonly body: Body }
  /** The password is asked for first. */
  | { readonly kind: 'prove' }
  /** `code` of the refusal, and what is wrong with a password. */
  | { readonly kind: 'refused'; readonly code: string; readonly problem?: string }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'unreachable' }

/** Acts on the account of this page's person. Never rejects. */
export async function actOnAccount<Body = object>(path: string, body: object = {}): Promise<Answer<Body>> {
  try {
    const response = await postGuess(`/api/auth/account/${path}`, body)
    const answer = (await response.json()) as Body & { code?: string; problem?: string }
    if (response.ok) return { kind: 'ok', body: answer }
    if (response.status === 429 || response.status === 428) return { kind: 'tooMany' }
    if (response.status >= 500) return { kind: 'unreachable' }
    const { code = '', problem } = answer
    if (code === 'PROVE') return { kind: 'prove' }
    if (code === 'UNAUTHENTICATED' || code === 'OTHER_PERSON') void lookAtSession()
    return { kind: 'refused', code, ...(problem === undefined ? {} : { problem }) }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** What a first second factor brings with it; none for a further one. */
export interface WithCodes {
  readonly codes: readonly string[]
}

export const beginAuthenticator = () => actOnAccount<AuthenticatorSecret>('authenticator')

/** Everything that the page shows. Rejects where it could not be read; the page opens by itself after signing in again. */
export async function readAccount(): Promise<OwnAccount> {
  const response = await reachServer('/api/auth/account')
  if (response.ok) return (await response.json()) as OwnAccount
  if (response.status === 401 || response.status === 409) void lookAtSession()
  throw new Error(`the account could not be read: ${response.status}`)
}
