import { whenIdle } from '../when-idle.ts'
import { keepRest, workerAddress } from './worker-address.ts'

/** Long after the page has come: what it still loads goes first. */
const restAfterMs = 20_000

/**
 * Lets this browser keep the pages' files. Where it has no workers (plain http in a network) or does not want one, pages
 * simply come from the server each time.
 */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  whenIdle(() => {
    navigator.serviceWorker
      .register(workerAddress)
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => setTimeout(() => active?.postMessage(keepRest), restAfterMs))
      .catch(() => undefined)
  })
}
