/** A look for what has arrived that took no longer found nothing, or next to nothing. */
const quietMs = 0.2
const maxLooks = 10_000

/**
 * Calls `act` when the server has just looked for new connections and found nothing to do. A listening socket that is
 * closed resets every connection that came since the last look: under load that can be some milliseconds' worth.
 */
export function atQuietMoment(act: () => void): void {
  let looks = 0
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    if (now - last < quietMs || ++looks > maxLooks) return act()
    last = now
    setImmediate(look)
  }
  setImmediate(look)
}
