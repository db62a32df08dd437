import { loadMessages } from '#messages/load-messages.ts'
import { HandedPage } from './handed-page.tsx'

/** The page of a section that was handed to a colleague, with its words loaded. */
export async function start() {
  await Promise.all([loadMessages('handed'), loadMessages('wizard'), loadMessages('answers'), loadMessages('app')])
  return <HandedPage />
}
