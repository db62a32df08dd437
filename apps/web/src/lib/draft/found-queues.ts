import type { FoundQueue } from '@thidua/draft/save-queue'
import { inTime } from '#lib/clock/in-time.ts'
import { forgetLastWords } from '#lib/device/last-words.ts'
import type { DraftDatabase } from './draft-database.ts'
import { nameOf, type QueueKey, queuesLeftBy } from './queues-left.ts'

const longestReadMs = 2_000

const lockName = (clientId: string) => `draft ${clientId}`

/** Holds a name as long as the page lives, so that other tabs leave this tab's queue alone. */
export function holdQueue(clientId: string): Promise<boolean> {
  // Only secure pages have locks.
  if (!navigator.locks) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(lockName(clientId), { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise<never>(() => {})
    })
  })
}

/**
 * Queues that closed tabs left on the device for this draft and this person. A queue is taken over by
 * the one tab that gets its lock; those of living tabs stay where they are.
 */
export async function findQueues(database: DraftDatabase, reportId: string, personId: string): Promise<FoundQueue[]> {
  // A device that keeps nothing, or does not answer, has nothing to offer.
  const stored = await inTime(database.find(reportId, personId), longestReadMs).catch(() => [])
  const queues = new Map(stored.map(({ clientId, queue }) => [clientId, queue]))
  for (const left of queuesLeftBy(personId)) if (left.reportId === reportId) queues.set(left.clientId, left.queue)
  const taken = await Promise.all(
    [...queues].map(async ([clientId, queue]) => ((await holdQueue(clientId)) ? [queue] : [])),
  )
  return taken.flat()
}

/** A queue that owes the server nothing any more need not be found again. */
export function forgetQueue(database: DraftDatabase, key: QueueKey): void {
  void database.remove(key).catch(() => undefined)
  forgetLastWords(nameOf(key))
}
