/** Why a report that waited was not sent. */
export type StoppedSend = 'changed' | 'refused'

/** A report that was asked to be sent while nobody answered. */
export interface WaitingSend {
  readonly reportId: string
  /** Name of its round, for who reads of it on another page. */
  readonly name: string
  readonly idempotencyKey: string
  readonly reason: string | null
  /** Of the frozen answers that were on the page, in hex. */
  readonly readSha256: string
  /** ISO, by the server's time as the device knew it. */
  readonly askedAt: string
  /** ISO instant of the deadline that held then. */
  readonly deadline: string
  /** What came of it; null while it waits. */
  readonly outcome: null | { readonly kind: 'sent' } | { readonly kind: StoppedSend }
}

const prefix = (personId: string) => `send/${personId}/`
const listeners = new Set<() => void>()
let known: { readonly text: string; readonly sends: readonly WaitingSend[] } = { text: '', sends: [] }

const tell = () => {
  for (const listener of listeners) listener()
}

/** Follows this and the other tabs. */
export function subscribeWaiting(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** A person's on this device; the same list until one of them changes. */
export function waitingSends(personId: string): readonly WaitingSend[] {
  const texts = stored(personId)
  const text = texts.join('\n')
  if (text !== known.text) known = { text, sends: texts.flatMap(parsed) }
  return known.sends
}

/** What cannot be read any more was nobody's decision of today. */
function parsed(text: string): WaitingSend[] {
  try {
    return [JSON.parse(text) as WaitingSend]
  } catch {
    return []
  }
}

function stored(personId: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix(personId)))
      .toSorted()
      .map((name) => localStorage.getItem(name) ?? '')
  } catch {
    return []
  }
}

/** Keeps it; false where the device does not, and nothing waits. */
export function keepWaiting(personId: string, send: WaitingSend): boolean {
  try {
    localStorage.setItem(prefix(personId) + send.reportId, JSON.stringify(send))
    tell()
    return true
  } catch {
    return false
  }
}

/** Taken back, or its outcome was read. */
export function forgetWaiting(personId: string, reportId: string): void {
  try {
    localStorage.removeItem(prefix(personId) + reportId)
  } catch {
    // Nothing was kept there either.
  }
  tell()
}
