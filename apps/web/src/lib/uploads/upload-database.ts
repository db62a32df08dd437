import type { DBSchema } from 'idb'
import { deviceDatabase } from '#lib/device/device-database.ts'

/** A chosen file as this device keeps it until the server has it. */
export interface KeptFile {
  readonly id: string
  readonly personId: string
  /** The report at whose place it is to hang; null of a document's. */
  readonly reportId: string | null
  /** The document of the registry whose file it is to be; of no document when left out. */
  readonly documentId?: string | null
  readonly place: string
  readonly name: string
  readonly blob: Blob
  /** For what the host enters for the agency; not so when left out. */
  readonly forEntry?: boolean
}

interface Schema extends DBSchema {
  files: { key: [personId: string, id: string]; value: KeptFile }
}

const withDatabase = deviceDatabase<Schema>('thidua-files', (database) => void database.createObjectStore('files'))

/** Rejects where the device does not keep it: its storage is closed or full. */
export const keepFile = (file: KeptFile): Promise<void> =>
  withDatabase(async (database) => {
    const transaction = database.transaction('files', 'readwrite', { durability: 'strict' })
    await Promise.all([transaction.store.put(file, [file.personId, file.id]), transaction.done])
  })

export const forgetFile = (personId: string, id: string): Promise<void> =>
  withDatabase((database) => database.delete('files', [personId, id]))

/** A person's; none where the device cannot be read. */
export const keptFiles = (personId: string): Promise<KeptFile[]> =>
  withDatabase((database) => database.getAll('files', IDBKeyRange.bound([personId], [personId, []]))).catch(() => [])
