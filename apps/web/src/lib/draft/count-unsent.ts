import { unsentTexts } from '@thidua/draft/read-queue'
import type { FoundQueue } from '@thidua/draft/save-queue'
import { inTime } from '#lib/clock/in-time.ts'
import { draftDatabase } from './draft-database.ts'
import { openDrafts } from './open-drafts.ts'
import { queuesLeftBy } from './queues-left.ts'

const longestReadMs = 2_000

/**
 * How many texts of a person this device has that are not on the server: of this page, of their other tabs, and what
 * earlier pages left behind. A text is one field of one report.
 */
export async function countUnsent(personId: string): Promise<number> {
  // A device that cannot be read holds nothing that could be counted.
  const stored = await inTime(draftDatabase.findAll(personId), longestReadMs).catch(() => [])
  const queues = new Map<string, { reportId: string; queue: FoundQueue }>()
  for (const { reportId, clientId, queue } of [...stored, ...queuesLeftBy(personId)])
    queues.set(clientId, { reportId, queue })
  const texts = new Set<string>()
  for (const [reportId, draft] of openDrafts) {
    // What this page holds is newer than what it has written down.
    queues.delete(draft.clientId())
    for (const path of draft.unsent()) texts.add(`${reportId}/${path}`)
  }
  for (const { reportId, queue } of queues.values())
    for (const path of unsentTexts(queue)) texts.add(`${reportId}/${path}`)
  return texts.size
}
