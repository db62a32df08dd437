const latestMs = 5_000

/** Does `work` when the page has nothing else to do, in some seconds at the latest. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: latestMs })
  else setTimeout(work, latestMs)
}
