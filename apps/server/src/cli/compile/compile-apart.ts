import { Worker } from 'node:worker_threads'
import type { Outcome } from '../command.ts'
import type { CompileArguments } from './compile-arguments.ts'
import { dropUnfinished } from './own-files.ts'

/**
 * MB of JavaScript's heap: what an item of 15,000 reports takes. Where there is no bound, the heap grows to several times of
 * what is in use before anybody clears it up.
 */
const heapMb = 224

/**
 * Compiles in a thread whose memory has a bound; what composes and prints letters is loaded there alone. Throws what the
 * thread threw, and in words where an item's answers are more than the bound holds.
 */
export function compileApart(url: string, wanted: CompileArguments, maxHeapMb = heapMb): Promise<Outcome> {
  const thread = new Worker(new URL('compile-thread.ts', import.meta.url), {
    workerData: { url, wanted },
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: 8 },
  })
  return new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', (error) => {
      if (!('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) return reject(error)
      // It ended where it stood.
      dropUnfinished(wanted.folder)
      reject(
        new Error(`The answers to one item of the round "${wanted.round}" are more than ${maxHeapMb} MB can compile.`, {
          cause: error,
        }),
      )
    })
  })
}
