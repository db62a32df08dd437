import type { FoundQueue } from '@thidua/draft/save-queue'
import type { DBSchema } from 'idb'
import { deviceDatabase } from '#lib/device/device-database.ts'

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

const withDatabase = deviceDatabase<Schema>(
  'thidua-drafts',
  (database) => void database.createObjectStore('queues', { keyPath: ['reportId', 'personId', 'clientId'] }),
)

export const draftDatabase: DraftDatabase = {
  put: (stored) =>
    withDatabase(async (database) => {
      // Browsers default to relaxed: done before the disk has it.
      const transaction = database.transaction('queues', 'readwrite', { durability: 'strict' })
      await Promise.all([transaction.store.put(stored), transaction.done])
    }),
  remove: ({ reportId, personId, clientId }) =>
    withDatabase((database) => database.delete('queues', [reportId, personId, clientId])),
  find: (reportId, personId) =>
    withDatabase((database) =>
      database.getAll('queues', IDBKeyRange.bound([reportId, personId], [reportId, personId, []])),
    ),
  findAll: async (personId) =>
    (await withDatabase((database) => database.getAll('queues'))).filter((stored) => stored.personId === personId),
}
