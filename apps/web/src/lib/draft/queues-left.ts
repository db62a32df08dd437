import type { FoundQueue } from '@thidua/draft/save-queue'
import { findLastWords } from '#lib/device/last-words.ts'

/** Names a tab's queue on the device: a queue is its person's own, whoever is signed in later. */
export interface QueueKey {
  readonly reportId: string
  readonly personId: string
  readonly clientId: string
}

const prefix = 'draft/'

/** Under which a queue is among the last words of pages (lib/device): what a page still owed the server when it went away. */
export const nameOf = ({ reportId, personId, clientId }: QueueKey) => `${prefix}${reportId}/${personId}/${clientId}`

/** Queues that a person's pages left behind, newer than the database's. */
export const queuesLeftBy = (personId: string): { reportId: string; clientId: string; queue: FoundQueue }[] =>
  [...findLastWords<FoundQueue>(prefix)].flatMap(([name, queue]) => {
    const [reportId = '', owner, clientId = ''] = name.split('/')
    return owner === personId ? [{ reportId, clientId, queue }] : []
  })
