import { tellOtherTabs } from './between-tabs.ts'
import { postGuess } from './post.ts'
import { type SignInProblem, signInProblem } from './sign-in-problem.ts'

/** The second step of signing in: the code of an app, or one for a lost telephone. Null when it worked. */
export async function sendCode(ticket: string, code: string): Promise<SignInProblem | null> {
  try {
    const response = await postGuess('/api/auth/sign-in/code', { ticket, code })
    if (!response.ok) return await signInProblem(response)
    tellOtherTabs()
    return null
  } catch {
    return 'unreachable'
  }
}
