import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Schema extends DBSchema {
  notes: { key: string; value: unknown }
}

/** A note with when it was written, by this device's clock: it tells the newer of two of one device, and nothing else. */
export interface StoredNote {
  /** Null: it is forgotten. */
  readonly value: unknown
  readonly at: number
}

/** Beside each note when it was written, that it was forgotten too; no key of a note begins so. */
const stampOf = (key: string): string => `\u0000at ${key}`
const range = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

/** So long a forgotten note is told from one that never was. */
const stampDays = 30
const dayMs = 86_400_000

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () => {
  opened ??= openDB<Schema>('thidua-notes', 1, {
    upgrade: (database) => void database.createObjectStore('notes'),
    terminated: () => {
      opened = undefined
    },
  })
    .then(forgetStamps)
    .catch((error: unknown) => {
      opened = undefined
      throw error
    })
  return opened
}

async function forgetStamps(database: IDBPDatabase<Schema>): Promise<IDBPDatabase<Schema>> {
  const stamps = range(stampOf(''))
  const { store, done } = database.transaction('notes', 'readwrite')
  const [keys, times] = await Promise.all([store.getAllKeys(stamps), store.getAll(stamps)])
  const old = keys.filter((_, nth) => Number(times[nth]) < Date.now() - stampDays * dayMs)
  // A full device may refuse; it is read all the same.
  await Promise.all([...old.map((key) => store.delete(key)), done]).catch(() => undefined)
  return database
}

/** A browser may close the database under an open page: it is opened again, once. */
async function withDatabase<T>(act: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await act(await open())
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
    opened = undefined
    return act(await open())
  }
}

/** The notes whose keys begin so, by key. */
export const readNotes = (prefix: string): Promise<Map<string, unknown>> =>
  withDatabase(async (database) => {
    const { store } = database.transaction('notes')
    const [keys, values] = await Promise.all([store.getAllKeys(range(prefix)), store.getAll(range(prefix))])
    return new Map(keys.map((key, index) => [key, values[index]]))
  })

/** Writes a note, or forgets it; `ifNewer`: unless the database has one that was written later. */
export const storeNote = (key: string, { value, at }: StoredNote, which: 'always' | 'ifNewer'): Promise<void> =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('notes', 'readwrite', { durability: 'strict' })
    const before = which === 'always' ? undefined : await store.get(stampOf(key))
    // A time that is still to come is of a clock that was set back since.
    const stands = typeof before === 'number' && before >= at && before <= Date.now()
    const writing = stands
      ? []
      : [value === null || value === undefined ? store.delete(key) : store.put(value, key), store.put(at, stampOf(key))]
    await Promise.all([...writing, done])
  })
