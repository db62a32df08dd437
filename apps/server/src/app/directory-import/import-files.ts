import type { Asker } from '#heavy/asker.ts'
import { inThread } from '#heavy/in-thread.ts'
import { createGate } from '#lib/turns/gate.ts'
import type { ImportDone, ImportTask } from './import-task.ts'

/** A province is brought in by one or two people; each holds their files in memory. */
const gate = createGate({ atOnce: 1, atOnceEach: 1, waiting: 4, waitingEach: 2 })

/** Twice what the largest takes on a slow machine. */
const usualMs = 120_000

/**
 * Plans files of a directory, or brings them in, in a thread with a limit of time and memory. Ended in the middle it has
 * changed nothing. Throws `GateFullError`, `TooHeavyError` and what the asker's signal says.
 */
export const importFiles = (task: ImportTask, { personId, left }: Asker, timeoutMs = usualMs): Promise<ImportDone> =>
  gate.run(personId, left, () =>
    inThread(new URL('import-task.ts', import.meta.url), task, { signal: left, timeoutMs }),
  )
