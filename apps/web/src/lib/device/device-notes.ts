import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { useCallback, useEffect, useRef, useState } from 'react'
import { tellKeeping } from './device-keeping.ts'

interface Schema extends DBSchema {
  notes: { key: string; value: unknown }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () => {
  opened ??= openDB<Schema>('thidua-notes', 1, {
    upgrade: (database) => void database.createObjectStore('notes'),
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** The notes whose keys begin so, by key; none where the device cannot be read. */
export async function findNotes<T>(prefix: string): Promise<Map<string, T>> {
  try {
    const { store } = (await open()).transaction('notes')
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)])
    return new Map(keys.map((key, index) => [key, values[index] as T]))
  } catch {
    return new Map()
  }
}

/** Keeps a note, null forgets it; never rejects. */
export async function keepNote(key: string, value: unknown): Promise<void> {
  const name = `note ${key}`
  await write(key, value).then(
    () => tellKeeping(name, { works: true, atRisk: false }),
    // A device that cannot keep it still shows it as long as the page is open.
    () => tellKeeping(name, { works: false, atRisk: value !== null }),
  )
}

async function write(key: string, value: unknown): Promise<void> {
  const transaction = (await open()).transaction('notes', 'readwrite', { durability: 'strict' })
  await Promise.all([
    value === null ? transaction.store.delete(key) : transaction.store.put(value, key),
    transaction.done,
  ])
}

/**
 * Work that is not a draft's field yet (remarks before they are sent, an import's tray), kept on this
 * device until it is done. `value` is undefined until the device has answered, null when it has nothing;
 * setting null forgets the note. The key names the person: a shared machine shows nobody another's notes.
 */
export function useDeviceNote<T>(key: string): [value: T | null | undefined, set: (value: T | null) => void] {
  const [note, setNote] = useState<{ key: string; value: T | null }>()
  const written = useRef(false)
  useEffect(() => {
    let current = true
    written.current = false
    void open()
      .then((database) => database.get('notes', key))
      .catch(() => undefined)
      .then((found) => {
        // What was written meanwhile is newer than what was found.
        if (current && !written.current) setNote({ key, value: (found as T | undefined) ?? null })
      })
    return () => {
      current = false
    }
  }, [key])
  const set = useCallback(
    (value: T | null) => {
      written.current = true
      setNote({ key, value })
      void keepNote(key, value)
    },
    [key],
  )
  return [note?.key === key ? note.value : undefined, set]
}
