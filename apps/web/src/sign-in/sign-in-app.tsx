import { installation } from '#lib/session/installation.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { SignInPage } from './sign-in-page.tsx'

/** The page for signing in, with its words loaded. */
export async function start() {
  const [{ empty }] = await Promise.all([installation(), loadMessages('sign-in')])
  return <SignInPage empty={empty} />
}
