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
  aheadMs = least <= most ? { least, most } : heard
}

/**
 * The server's time, within a second. Everything that is shown or kept relative to now is reckoned from it: a device's
 * clock may be hours or days off. Before any answer was heard there is only that clock; nothing is decided by then,
 * for every page begins with an answer.
 */
export const serverNow = (): Date =>
  new Date(aheadMs === null ? Date.now() : performance.now() + (aheadMs.least + aheadMs.most) / 2)
