import type { Asker } from '#heavy/asker.ts'
import { inThread } from '#heavy/in-thread.ts'
import { printLetterPdf } from '#heavy/pdf/pdf-press.ts'
import { createGate } from '#lib/turns/gate.ts'
import type { CompilationTask } from './compilation-task.ts'

/** A letter of a whole round holds much at once: one at a time, and who asks for several waits for their own. */
const gate = createGate({ atOnce: 1, atOnceEach: 1, waiting: 50, waitingEach: 6 })
const timeoutMs = 90_000
/** What an item of 15,000 reports takes. */
const heapMb = 256

/**
 * A file of a compiled letter, made beside the server. Throws `GateFullError` when too many wait, `TooHeavyError` when it
 * is too long, the signal's reason when the asker left.
 */
export const compilationFile = (task: CompilationTask, { personId, left: signal }: Asker): Promise<Uint8Array> =>
  gate.run(personId, signal, async () => {
    const module = new URL('compilation-task.ts', import.meta.url)
    const made = await inThread<Uint8Array>(module, task, { signal, timeoutMs, heapMb })
    return task.format === 'pdf' ? printLetterPdf(made, signal) : made
  })
