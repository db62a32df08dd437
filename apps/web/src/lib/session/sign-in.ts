import type { SignInWork } from '@thidua/schema/http/sign-in-work'
import { reachServer } from '#lib/reach-server.ts'
import { tellOtherTabs } from './between-tabs.ts'

/** `address`: the page was opened elsewhere than where the product takes anything. */
export type SignInProblem = 'wrong' | 'tooMany' | 'unreachable' | { readonly address: string }

const post = (address: string, body: object): Promise<Response> =>
  reachServer(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/**
 * Signs in; null when it worked. The cookie comes with the answer. Where somebody guesses at the account the server asks
 * for some work first, which this device does.
 */
export async function signIn(email: string, password: string): Promise<SignInProblem | null> {
  try {
    const credentials = { email: email.trim(), password }
    let response = await post('/api/auth/sign-in/email', credentials)
    if (response.status === 428) {
      const { work } = (await response.json()) as { work: SignInWork }
      const { workOut } = await import('#lib/sign-in-work/work-out.ts')
      const done = { challenge: work.challenge, answers: await workOut(work) }
      response = await post('/api/auth/sign-in/email', { ...credentials, work: done })
    }
    if (response.ok) tellOtherTabs()
    return response.ok ? null : await problemOf(response)
  } catch {
    return 'unreachable'
  }
}

async function problemOf(refusal: Response): Promise<SignInProblem> {
  if (refusal.status === 403) return (await refusal.json()) as { address: string }
  if (refusal.status === 429 || refusal.status === 428) return 'tooMany'
  return refusal.status < 500 ? 'wrong' : 'unreachable'
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
