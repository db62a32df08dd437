import type { SecondStep } from '@thidua/schema/http/account'
import { tellOtherTabs } from './between-tabs.ts'
import { post, postGuess } from './post.ts'
import { type SignInProblem, signInProblem } from './sign-in-problem.ts'

/** Signs in; null when it worked, and the cookie came with the answer; a second step where a password is not enough. */
export async function signIn(email: string, password: string): Promise<SignInProblem | SecondStep | null> {
  try {
    const response = await postGuess('/api/auth/sign-in/email', { email: email.trim(), password })
    if (!response.ok) return await signInProblem(response)
    const answer = (await response.json()) as SecondStep | { readonly ok: true }
    if ('next' in answer) return answer
    tellOtherTabs()
    return null
  } catch {
    return 'unreachable'
  }
}

/** Whether signing in goes on with a second step. */
export const isSecondStep = (answer: SignInProblem | SecondStep | null): answer is SecondStep =>
  typeof answer === 'object' && answer !== null && 'next' in answer

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
