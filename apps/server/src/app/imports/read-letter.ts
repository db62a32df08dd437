import type { LetterImport } from '@thidua/schema/letter-import'
import type { Template } from '@thidua/schema/outline/template'
import type { Asker } from '#heavy/asker.ts'
import { inThread } from '#heavy/in-thread.ts'
import { createGate } from '#lib/turns/gate.ts'

export interface ReadTask {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly template: Template
}

/** More at once would take both cores from everybody who is writing; those that wait hold their file in memory. */
const gate = createGate({ atOnce: 2, atOnceEach: 1, waiting: 8, waitingEach: 2 })

const usualMs = 30_000

/**
 * Reads an uploaded file in a thread of its own with a limit of time and memory, so that no file can keep the server
 * from anybody else. Throws `GateFullError`, `TooHeavyError` and what the asker's signal says.
 */
export const readLetter = (task: ReadTask, { personId, left }: Asker, timeoutMs = usualMs): Promise<LetterImport> =>
  gate.run(personId, left, () =>
    inThread(new URL('read-task.ts', import.meta.url), task, {
      signal: left,
      timeoutMs,
      transfer: [task.bytes.buffer],
    }),
  )
