import type { DBSchema, IDBPDatabase } from 'idb'
import { deviceTimeMs } from '../clock/server-time.ts'
import { deviceDatabase } from './device-database.ts'

interface Schema extends DBSchema {
  notes: { key: string; value: unknown }
}

/** A note with when it was written, in ms of this device's clock: it tells the newer of two, and nothing else. */
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

async function forgetStamps(database: IDBPDatabase<Schema>): Promise<void> {
  const stamps = range(stampOf(''))
  const [keys, times] = await Promise.all([database.getAllKeys('notes', stamps), database.getAll('notes', stamps)])
  const old = keys.filter((_, nth) => Number(times[nth]) < deviceTimeMs() - stampDays * dayMs)
  await Promise.all(old.map((key) => database.delete('notes', key)))
}

const withDatabase = deviceDatabase<Schema>(
  'thidua-notes',
  (database) => void database.createObjectStore('notes'),
  // A device that refuses is read all the same.
  (database) => forgetStamps(database).catch(() => undefined),
)

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
    const stands = typeof before === 'number' && before >= at && before <= deviceTimeMs()
    const writing = stands
      ? []
      : [value === null || value === undefined ? store.delete(key) : store.put(value, key), store.put(at, stampOf(key))]
    await Promise.all([...writing, done])
  })
