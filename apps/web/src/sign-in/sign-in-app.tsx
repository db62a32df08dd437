import { installation } from '#lib/session/installation.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { SignInPage } from './sign-in-page.tsx'

/** What is said where nobody is yet comes only there. */
async function firstAdministrator() {
  const { empty } = await installation()
  if (!empty) return null
  const { FirstAdministrator } = await import('./first-administrator.tsx')
  return <FirstAdministrator />
}

/** The page for signing in, with its words loaded. */
export async function start() {
  const [first] = await Promise.all([firstAdministrator(), loadMessages('sign-in')])
  return <SignInPage first={first} />
}
