import type { Context, SignedIn } from './context.ts'

/** The person behind a field whose scope is `signedIn`: the scope has refused everybody else. */
export function signedIn({ viewer }: Context): SignedIn {
  if (viewer === null) throw new Error('a field without the scope signedIn asks who is signed in')
  return viewer
}
