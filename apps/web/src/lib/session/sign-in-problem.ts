/**
 * `address`: the page was opened elsewhere than where the product takes anything. `expired`: the first step is to be done
 * again.
 */
export type SignInProblem =
  | 'wrong'
  | 'tooMany'
  | 'deactivated'
  | 'expired'
  | 'unreachable'
  | { readonly address: string }

/** Why somebody was not signed in. */
export async function signInProblem(refusal: Response): Promise<SignInProblem> {
  if (refusal.status === 403) return (await refusal.json()) as { address: string }
  if (refusal.status === 429 || refusal.status === 428) return 'tooMany'
  if (refusal.status >= 500) return 'unreachable'
  const { code } = (await refusal.json()) as { code?: string }
  return code === 'DEACTIVATED' ? 'deactivated' : code === 'EXPIRED' ? 'expired' : 'wrong'
}
