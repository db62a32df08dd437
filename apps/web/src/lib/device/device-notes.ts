import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { useCallback, useEffect, useRef, useState } from 'react'
import { tellKeeping } from './device-keeping.ts'
import { findLastWords, forgetLastWords, keepLastWords } from './last-words.ts'

interface Schema extends DBSchema {
  notes: { key: string; value: unknown }
}

const lastWordsPrefix = 'note/'

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () => {
  opened ??= openDB<Schema>('thidua-notes', 1, {
    upgrade: (database) => void database.createObjectStore('notes'),
  })
    .then(takeLastWords)
    .catch((error: unknown) => {
      opened = undefined
      throw error
    })
  return opened
}

/** Brings in what the database did not get from pages that were left. */
async function takeLastWords(database: IDBPDatabase<Schema>): Promise<IDBPDatabase<Schema>> {
  for (const [key, { value }] of findLastWords<LastWords>(lastWordsPrefix)) {
    await store(database, key, value)
    forgetLastWords(lastWordsPrefix + key)
  }
  return database
}

/** A note as a page leaves it in local storage; null forgets it. */
interface LastWords {
  readonly value: unknown
}

/** Of every note that the database does not have for certain, the newest. */
const underWay = new Map<string, LastWords>()
let leaving = false

const keepAtOnce = (): void => {
  for (const [key, words] of underWay) keepLastWords(lastWordsPrefix + key, words)
}

// Before those that still have something to keep when the page goes.
addEventListener(
  'pagehide',
  () => {
    leaving = true
    keepAtOnce()
  },
  { capture: true },
)
addEventListener('pageshow', () => {
  leaving = false
})
// A telephone ends pages that nobody sees without a word.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepAtOnce()
})

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
  const words: LastWords = { value }
  underWay.set(key, words)
  if (leaving) keepAtOnce()
  await open()
    .then((database) => store(database, key, value))
    .then(
      () => {
        tellKeeping(name, { works: true, atRisk: false })
        if (underWay.get(key) !== words) return
        underWay.delete(key)
        forgetLastWords(lastWordsPrefix + key)
      },
      // A device that cannot keep it still shows it as long as the page is open.
      () => tellKeeping(name, { works: false, atRisk: value !== null }),
    )
}

async function store(database: IDBPDatabase<Schema>, key: string, value: unknown): Promise<void> {
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' })
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
