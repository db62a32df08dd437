import type { FoundQueue } from '@thidua/draft/save-queue'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** One tab's unsent texts of one draft. Only the person who typed them is ever offered them again. */
interface StoredQueue {
  readonly reportId: string
  readonly personId: string
  readonly clientId: string
  readonly queue: FoundQueue
}

interface Schema extends DBSchema {
  queues: { key: [string, string, string]; value: StoredQueue }
}

/** The device's side of saving: every call resolves once the disk has it. */
export interface DraftDatabase {
  put(stored: StoredQueue): Promise<void>
  remove(stored: Pick<StoredQueue, 'reportId' | 'personId' | 'clientId'>): Promise<void>
  find(reportId: string, personId: string): Promise<StoredQueue[]>
  /** Of all reports. */
  findAll(personId: string): Promise<StoredQueue[]>
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () => {
  opened ??= openDB<Schema>('thidua-drafts', 1, {
    upgrade: (database) => void database.createObjectStore('queues', { keyPath: ['reportId', 'personId', 'clientId'] }),
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

export const draftDatabase: DraftDatabase = {
  async put(stored) {
    // Browsers default to relaxed: done before the disk has it.
    const transaction = (await open()).transaction('queues', 'readwrite', { durability: 'strict' })
    await Promise.all([transaction.store.put(stored), transaction.done])
  },
  async remove({ reportId, personId, clientId }) {
    await (await open()).delete('queues', [reportId, personId, clientId])
  },
  async find(reportId, personId) {
    return (await open()).getAll('queues', IDBKeyRange.bound([reportId, personId], [reportId, personId, []]))
  },
  async findAll(personId) {
    return (await (await open()).getAll('queues')).filter((stored) => stored.personId === personId)
  },
}
