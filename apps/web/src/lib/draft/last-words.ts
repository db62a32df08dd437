import type { FoundQueue, SaveQueue } from '@thidua/draft/save-queue'

/** Names a tab's queue on the device: a queue is its person's own, whoever is signed in later. */
export interface QueueKey {
  readonly reportId: string
  readonly personId: string
  readonly clientId: string
}

export const nameOf = ({ reportId, personId, clientId }: QueueKey) => `draft/${reportId}/${personId}/${clientId}`

/**
 * What a page still owed the server when it went away. Its database cannot write any more by then; local
 * storage writes at once. So the words typed just before a reload are there after it, and a text that the
 * leaving page got through to the server is known as its own. False when storage is closed or full.
 */
export function keepLastWords(key: QueueKey, queue: SaveQueue): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(queue))
    return true
  } catch {
    return false
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

/** Queues that a person's pages left behind, newer than the database's. */
export function lastWordsOf(personId: string): { reportId: string; clientId: string; queue: FoundQueue }[] {
  try {
    return Object.keys(localStorage).flatMap((name) => {
      const [kind, reportId = '', owner, clientId = ''] = name.split('/')
      if (kind !== 'draft' || owner !== personId) return []
      return [{ reportId, clientId, queue: JSON.parse(localStorage.getItem(name) ?? '') as FoundQueue }]
    })
  } catch {
    // Nothing can be read, so nothing was kept.
    return []
  }
}
