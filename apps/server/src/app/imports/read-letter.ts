import { Worker } from 'node:worker_threads'
import type { LetterImport } from '@thidua/schema/letter-import'
import type { Template } from '@thidua/schema/outline/template'

export interface ReadTask {
  readonly bytes: Uint8Array
  readonly name: string
  readonly template: Template
}

/** The reader gave up: it took too long, or more memory than a letter can need. */
export class ReadingFailedError extends Error {
  override readonly name = 'ReadingFailedError'
}

/** More at once would take both cores from everybody who is writing. */
export class ReadingBusyError extends Error {
  override readonly name = 'ReadingBusyError'
}

export interface ReadingLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

const usual: ReadingLimits = { milliseconds: 30_000, megabytes: 512 }
const mostAtOnce = 2
let running = 0

/**
 * Reads an uploaded file in a thread of its own with a limit of time and memory, so that no file can
 * keep the server from anybody else.
 */
export async function readLetter(
  task: ReadTask,
  { milliseconds, megabytes }: ReadingLimits = usual,
): Promise<LetterImport> {
  if (running >= mostAtOnce) throw new ReadingBusyError('too many letters are read at once')
  running++
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<LetterImport>((resolve, reject) => {
      timer = setTimeout(() => reject(new ReadingFailedError('reading took too long')), milliseconds)
      worker.once('message', resolve)
      worker.once('error', (error) => reject(new ReadingFailedError(error.message)))
      worker.once('exit', () => reject(new ReadingFailedError('the reader ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    running--
    await worker.terminate()
  }
}
