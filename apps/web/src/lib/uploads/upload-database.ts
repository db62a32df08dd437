import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

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

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () => {
  opened ??= openDB<Schema>('thidua-files', 1, {
    upgrade: (database) => void database.createObjectStore('files'),
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** Rejects where the device does not keep it: its storage is closed or full. */
export async function keepFile(file: KeptFile): Promise<void> {
  const transaction = (await open()).transaction('files', 'readwrite', { durability: 'strict' })
  await Promise.all([transaction.store.put(file, [file.personId, file.id]), transaction.done])
}

export const forgetFile = async (personId: string, id: string): Promise<void> =>
  (await open()).delete('files', [personId, id])

/** A person's; none where the device cannot be read. */
export const keptFiles = async (personId: string): Promise<KeptFile[]> => {
  try {
    return await (await open()).getAll('files', IDBKeyRange.bound([personId], [personId, []]))
  } catch {
    return []
  }
}
