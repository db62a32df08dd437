import { loadMessages } from '#messages/load-messages.ts'
import { SignInPage } from './sign-in-page.tsx'

/** The page for signing in, with its words loaded. */
export async function start() {
  await loadMessages('sign-in')
  return <SignInPage />
}
