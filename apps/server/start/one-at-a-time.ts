import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { claim } from '@thidua/prisma/embedded/claim'

const pollIntervalMs = 100 // ms between two looks at somebody else's claim

/** Runs `act` while no other process runs one under the same claim file; waits for its turn. */
export function oneAtATime<T>(path: string, act: () => T): T {
  mkdirSync(dirname(path), { recursive: true })
  for (;;) {
    const claimed = claim(path)
    if (typeof claimed === 'number') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollIntervalMs)
    else
      try {
        return act()
      } finally {
        claimed()
      }
  }
}
