import type { LinkOwner, LinkRefusal, PasswordProblem } from '@thidua/schema/http/account'
import { tellOtherTabs } from '#lib/session/between-tabs.ts'
import { postGuess } from '#lib/session/post.ts'

/** Why a link could not be followed. */
export type LinkProblem = LinkRefusal | 'tooMany' | 'unreachable' | { readonly address: string }

/** Whom a code is for, or why it opens nothing. */
export async function askLink(
  code: string,
): Promise<{ readonly owner: LinkOwner } | { readonly problem: LinkProblem }> {
  try {
    const response = await postGuess('/api/auth/link', { code })
    if (response.ok) return { owner: (await response.json()) as LinkOwner }
    return { problem: await problemOf(response) }
  } catch {
    return { problem: 'unreachable' }
  }
}

/** What came of setting a password. */
export type PasswordSet =
  | { readonly signedIn: boolean }
  | { readonly problem: LinkProblem }
  | { readonly password: PasswordProblem }

/** Sets the password of whom the code is for; says whether it signed them in. */
export async function setPasswordByLink(code: string, password: string): Promise<PasswordSet> {
  try {
    const response = await postGuess('/api/auth/link/password', { code, password })
    if (response.status === 422) {
      const { problem } = (await response.json()) as { problem: PasswordProblem }
      return { password: problem }
    }
    if (!response.ok) return { problem: await problemOf(response) }
    const { signedIn } = (await response.json()) as { signedIn: boolean }
    if (signedIn) tellOtherTabs()
    return { signedIn }
  } catch {
    return { problem: 'unreachable' }
  }
}

async function problemOf(refusal: Response): Promise<LinkProblem> {
  if (refusal.status === 403) return (await refusal.json()) as { address: string }
  if (refusal.status === 429 || refusal.status === 428) return 'tooMany'
  if (refusal.status >= 500) return 'unreachable'
  const { why = 'unknown' } = (await refusal.json()) as { why?: LinkRefusal }
  return why
}
