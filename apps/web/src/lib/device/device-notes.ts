import { useCallback, useEffect, useRef, useState } from 'react'
import { deviceTimeMs } from '../clock/server-time.ts'
import { tellKeeping } from './device-keeping.ts'
import { findLastWords, forgetLastWords, keepLastWords } from './last-words.ts'
import { readNotes, type StoredNote, storeNote } from './note-store.ts'

const lastWordsPrefix = 'note/'

/** Of every note that the database does not have for certain, the newest. */
const underWay = new Map<string, StoredNote>()
const nameOf = (key: string): string => `note ${key}`
let leaving = false
let lastAt = 0

const keepAtOnce = (): void => {
  for (const [key, note] of underWay) keepLastWords(lastWordsPrefix + key, note)
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

/** What pages left in local storage and what this one could not give the database, of each note the newest. */
function notInDatabase(prefix: string): Map<string, StoredNote> {
  const found = new Map(
    [...findLastWords<StoredNote>(lastWordsPrefix + prefix)]
      .filter(([, words]) => 'value' in words)
      .map(([rest, words]) => [prefix + rest, words] as const),
  )
  for (const [key, note] of underWay) {
    const left = found.get(key)
    if (key.startsWith(prefix) && !(left && left.at > note.at)) found.set(key, note)
  }
  return found
}

const leftOf = (key: string): StoredNote | undefined => findLastWords<StoredNote>(lastWordsPrefix + key).get('')

/** The database has a note: what is not newer is done with, on this page and in local storage. */
function isInDatabase(key: string, { at }: StoredNote): void {
  tellKeeping(nameOf(key), { works: true, atRisk: false })
  const mine = underWay.get(key)
  if (mine && mine.at <= at) underWay.delete(key)
  const left = leftOf(key)
  if (left && !(left.at > at)) forgetLastWords(lastWordsPrefix + key)
}

/**
 * The notes whose keys begin so, by key; none where the device cannot be read. What other pages left is brought into the
 * database first; what that will not take is given from where it is.
 */
export async function findNotes<T>(prefix: string): Promise<Map<string, T>> {
  for (const [key, note] of notInDatabase(prefix))
    await storeNote(key, note, 'ifNewer').then(
      () => isInDatabase(key, note),
      () => undefined,
    )
  const found = await readNotes(prefix).catch(() => new Map<string, unknown>())
  for (const [key, { value }] of notInDatabase(prefix)) {
    if (value === null) found.delete(key)
    else found.set(key, value)
  }
  return found as Map<string, T>
}

/** Keeps a note, null forgets it; never rejects. */
export async function keepNote(key: string, value: unknown): Promise<void> {
  // After what a page left, too, whose clock has been set back since.
  lastAt = Math.max(deviceTimeMs(), lastAt + 1, (leftOf(key)?.at ?? 0) + 1)
  const note: StoredNote = { value, at: lastAt }
  underWay.set(key, note)
  if (leaving || document.visibilityState === 'hidden') keepAtOnce()
  await storeNote(key, note, 'always').then(
    () => isInDatabase(key, note),
    () => {
      // A newer one of this page says how it went itself.
      if (underWay.get(key) !== note) return
      const kept = keepLastWords(lastWordsPrefix + key, note)
      // A device that cannot keep it still shows it as long as the page is open.
      tellKeeping(nameOf(key), { works: kept, atRisk: !kept && value !== null })
    },
  )
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
    const look = async () => {
      written.current = false
      const found = (await findNotes<T>(key)).get(key)
      // What was written meanwhile is newer than what was found.
      if (current && !written.current) setNote({ key, value: found ?? null })
    }
    void look()
    // A page that was put aside whole and comes back: what was written on others since is newer.
    const back = ({ persisted }: PageTransitionEvent) => (persisted ? void look() : undefined)
    addEventListener('pageshow', back)
    return () => {
      current = false
      removeEventListener('pageshow', back)
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
