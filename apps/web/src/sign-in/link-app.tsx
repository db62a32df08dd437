import { loadMessages } from '#messages/load-messages.ts'
import { LinkPage } from './link-page.tsx'

/** The page of a link that is good once, with its words loaded. */
export async function start() {
  await Promise.all([loadMessages('sign-in'), loadMessages('link'), loadMessages('credentials')])
  return <LinkPage />
}
