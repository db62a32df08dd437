import { loadMessages } from '#messages/load-messages.ts'
import { GuidePage } from './guide-page.tsx'

/** The clerk's guide, with its words loaded. */
export async function start() {
  await loadMessages('guide')
  return <GuidePage />
}
