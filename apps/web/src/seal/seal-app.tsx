import { loadMessages } from '#messages/load-messages.ts'
import { SealPage } from './seal-page.tsx'

/** The page where anybody checks a letter, with its words loaded. */
export async function start() {
  await loadMessages('seal')
  return <SealPage />
}
