/** The `Date` header of HTTP counts whole seconds. */
const headerResolutionMs = 1000

/** By how much the server's clock is ahead of this page's monotonic one, in ms: it lies between the two. */
let aheadMs: { readonly least: number; readonly most: number } | null = null

/**
 * Learns the server's time from an answer: the server wrote its `Date` after the page asked (`askedAtMs`, by
 * `performance.now()`) and before the answer came. Every answer narrows the bounds. One that does not fit them comes
 * after a sleep, in which a monotonic clock may stand still, or from a clock that was set: then it alone counts.
 */
export function hearServerTime({ headers }: Response, askedAtMs: number): void {
  const saidMs = Date.parse(headers.get('date') ?? '')
  // An answer that a cache kept tells the time at which it was made.
  if (Number.isNaN(saidMs) || headers.has('age')) return
  const heard = { least: saidMs - performance.now(), most: saidMs + headerResolutionMs - askedAtMs }
  const least = Math.max(heard.least, aheadMs?.least ?? heard.least)
  const most = Math.min(heard.most, aheadMs?.most ?? heard.most)
  if (aheadMs === null) keepAhead((heard.least + heard.most) / 2 + performance.now() - Date.now())
  aheadMs = least <= most ? { least, most } : heard
}

const aheadName = 'server-ahead-ms'

/** For a page that is opened where nobody answers: by how much the server's clock was ahead of this device's. */
function keepAhead(ms: number): void {
  try {
    localStorage.setItem(aheadName, String(Math.round(ms)))
  } catch {
    // Then such a page goes by the device's clock.
  }
}

function keptAheadMs(): number {
  try {
    return Number(localStorage.getItem(aheadName)) || 0
  } catch {
    return 0
  }
}

/**
 * The server's time, within a second. Everything that is shown or kept relative to now is reckoned from it: a device's
 * clock may be hours or days off. Before any answer was heard, which is long only without network, there is only that
 * clock and what it was off by when last an answer was heard; nothing is decided by it.
 */
export const serverNow = (): Date =>
  new Date(aheadMs === null ? Date.now() + keptAheadMs() : performance.now() + (aheadMs.least + aheadMs.most) / 2)

/**
 * The device's clock, in ms, for how long ago something was kept: only ever compared with itself, so that being off has
 * no part in it.
 */
export const deviceTimeMs = (): number => Date.now()
