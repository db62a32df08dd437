/** What the page knows of its way to the server. */
export interface Connection {
  /** Instant since when nobody answers, by the server's time as the device knows it; null while somebody does. */
  readonly lostAt: string | null
  /** What is shown as this device kept it, and of when: by the report's id, '' for what is of none. */
  readonly shown: ReadonlyMap<string, string>
}

const whole: Connection = { lostAt: null, shown: new Map() }

let now = whole
const listeners = new Set<() => void>()

export const connection = (): Connection => now

export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: Connection): void {
  now = next
  for (const listener of listeners) listener()
}

/** Somebody answered. */
export function tellReached(): void {
  if (now !== whole) set(whole)
}

/** Nobody answered; `at` is when that was found out, ISO. */
export function tellLost(at: string): void {
  if (now.lostAt === null) set({ ...now, lostAt: at })
}

/** The page shows what the device kept of `about` (a report's id, '' for what is of none) at `at`, ISO. */
export function tellShown(about: string, at: string): void {
  const before = now.shown.get(about)
  // Of several answers the oldest says how old the page may be.
  if (before === undefined || at < before) set({ ...now, shown: new Map(now.shown).set(about, at) })
}

/** Whether what the page has of a report is this device's copy. */
export const isShownFromDevice = (reportId: string): boolean => now.shown.has(reportId)
