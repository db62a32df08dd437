import { loadMessages } from '#messages/load-messages.ts'
import { ForgottenPage } from './forgotten-page.tsx'

/** The page for a forgotten password, with its words loaded. */
export async function start() {
  await Promise.all([loadMessages('sign-in'), loadMessages('forgotten')])
  return <ForgottenPage />
}
