import type { FoundQueue } from '@thidua/draft/reopen-queue'
import type { SaveQueue } from '@thidua/draft/save-queue'

/** Names a tab's queue on the device. */
export interface QueueKey {
  readonly reportId: string
  readonly personId: string
  readonly clientId: string
}

const nameOf = ({ reportId, personId, clientId }: QueueKey) => `draft/${reportId}/${personId}/${clientId}`

/**
 * What a page still owed the server when it went away. Its database cannot write any more by then; local
 * storage writes at once. So the words typed just before a reload are there after it, and a text that the
 * leaving page got through to the server is known as its own.
 */
export function keepLastWords(key: QueueKey, queue: SaveQueue): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(queue))
  } catch {
    // Storage is closed or full: then the database has what it got.
  }
}

/** Called once the database has the queue, or the server everything. */
export function forgetLastWords(key: QueueKey): void {
  try {
    localStorage.removeItem(nameOf(key))
  } catch {
    // Nothing was kept there either.
  }
}

/** Queues that pages left behind, newer than the database's, by client. */
export function findLastWords(reportId: string, personId: string): Map<string, FoundQueue> {
  const found = new Map<string, FoundQueue>()
  try {
    const prefix = nameOf({ reportId, personId, clientId: '' })
    for (const name of Object.keys(localStorage))
      if (name.startsWith(prefix))
        found.set(name.slice(prefix.length), JSON.parse(localStorage.getItem(name) ?? '') as FoundQueue)
  } catch {
    // Nothing can be read, so nothing was kept.
  }
  return found
}
