import type { Facts, projectFacts } from '@thidua/letter/facts/project-facts'
import { createGate } from '#lib/turns/gate.ts'
import type { Asker } from './asker.ts'
import { inThread } from './in-thread.ts'

/** A projection takes milliseconds: at a deadline hundreds go through in a second. */
const gate = createGate({ atOnce: 2, atOnceEach: 1, waiting: 500, waitingEach: 20 })

const timeoutMs = 20_000

/**
 * `projectFacts` in a thread, of texts of any length. Throws `TooHeavyError`, `GateFullError`, and the signal's reason
 * when the asker left.
 */
export const projectFactsApart = (input: Parameters<typeof projectFacts>, { personId, left }: Asker): Promise<Facts> =>
  gate.run(personId, left, () =>
    inThread(new URL('facts-task.ts', import.meta.url), input, { signal: left, timeoutMs }),
  )
