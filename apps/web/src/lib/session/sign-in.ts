import { reachServer } from '#lib/reach-server.ts'
import { tellOtherTabs } from './between-tabs.ts'

export type SignInProblem = 'wrong' | 'tooMany' | 'unreachable'

const post = (address: string, body: object): Promise<Response> =>
  reachServer(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Signs in; null when it worked. The cookie comes with the answer. */
export async function signIn(email: string, password: string): Promise<SignInProblem | null> {
  try {
    const { ok, status } = await post('/api/auth/sign-in/email', { email: email.trim(), password })
    if (ok) tellOtherTabs()
    if (ok) return null
    return status === 429 ? 'tooMany' : status < 500 ? 'wrong' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/**
 * Signs the person of this page out; false when the server could not be reached. Where another person is signed in by
 * now there is nothing left to do, and the server leaves that one alone.
 */
export async function signOut(): Promise<boolean> {
  try {
    const { status } = await post('/api/auth/sign-out', {})
    if (status < 500) tellOtherTabs()
    return status < 500
  } catch {
    return false
  }
}
