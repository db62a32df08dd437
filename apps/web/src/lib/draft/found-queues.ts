import type { SaveQueue } from '@thidua/draft/save-queue'
import type { DraftDatabase } from './draft-database.ts'

const lockName = (clientId: string) => `draft ${clientId}`

/** Holds a name as long as the page lives, so that other tabs leave this tab's queue alone. */
export function holdQueue(clientId: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true)
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
export async function findQueues(database: DraftDatabase, reportId: string, personId: string): Promise<SaveQueue[]> {
  try {
    const stored = await database.find(reportId, personId)
    const taken = await Promise.all(
      stored.map(async ({ clientId, queue }) => ((await holdQueue(clientId)) ? [queue] : [])),
    )
    return taken.flat()
  } catch {
    // A device that keeps nothing has nothing to offer.
    return []
  }
}
