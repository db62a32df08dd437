import { fileURLToPath } from 'node:url'
import type { Transferable } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { TooHeavyError } from './too-heavy-error.ts'

/** What one thread may hold where it is not said otherwise, in MB of JavaScript's heap. */
const usualHeapMb = 512
/** Each kind of work has a gate of its own; all of them together let in no more. */
const maxThreads = 8
const maxQueued = 64
const idleMs = 30_000

/** By what one of their threads may hold. */
const pools = new Map<number, Piscina>()

/** Threads come with the first work and go when there is none for a while. */
function threads(heapMb: number): Piscina {
  const pool =
    pools.get(heapMb) ??
    new Piscina({
      minThreads: 0,
      maxThreads: maxThreads,
      idleTimeout: idleMs,
      maxQueue: maxQueued,
      // A thread that sleeps between tasks in Atomics.wait would not close its sockets and ports.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
  pools.set(heapMb, pool)
  return pool
}

export interface ThreadOptions {
  /** Ends the thread in the middle of whatever it does. */
  readonly signal: AbortSignal
  readonly timeoutMs: number
  /** What goes over without a copy. */
  readonly transfer?: Transferable[]
  /** MB of JavaScript's heap: without a bound of its own, work over many small things holds several times what it uses. */
  readonly heapMb?: number
}

/**
 * Runs the export `run` of a module with `data` in a thread of its own and gives what it returns. JavaScript only:
 * a native call cannot be ended in a thread. Throws `TooHeavyError` when time or memory do not suffice, the signal's
 * reason when it fires, and what the task threw.
 */
export async function inThread<Result>(
  task: URL,
  data: unknown,
  { signal, timeoutMs, transfer = [], heapMb = usualHeapMb }: ThreadOptions,
): Promise<Result> {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    return (await threads(heapMb).run(data, {
      filename: fileURLToPath(task),
      name: 'run',
      signal: AbortSignal.any([signal, timeout]),
      transferList: transfer,
    })) as Result
  } catch (error) {
    signal.throwIfAborted()
    if (timeout.aborted) throw new TooHeavyError('a task took too long')
    if (isTooMuch(error)) throw new TooHeavyError('a task was given or took too much', { cause: error })
    throw error
  }
}

/** The heap's end, or that of a string, a buffer, the stack, a workbook: errors lose their own classes on the way. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
