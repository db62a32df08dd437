import type { AlikeParagraph, findAlike } from '@thidua/letter/search/alike/find-alike'
import { createGate } from '#lib/turns/gate.ts'
import type { Asker } from '../asker.ts'
import { inThread } from '../in-thread.ts'

const gate = createGate({ atOnce: 1, atOnceEach: 1, waiting: 50, waitingEach: 5 })
const timeoutMs = 10_000

/** `findAlike` in a thread. Throws `TooHeavyError`, `GateFullError`. */
export const findAlikeApart = (
  input: Parameters<typeof findAlike>,
  { personId, left }: Asker,
): Promise<AlikeParagraph[]> =>
  gate.run(personId, left, () =>
    inThread(new URL('find-alike-task.ts', import.meta.url), input, { signal: left, timeoutMs }),
  )
