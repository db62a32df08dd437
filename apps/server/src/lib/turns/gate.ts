/** More wait already than the gate takes, of this asker or of all: come again later. */
export class GateFullError extends Error {
  override readonly name = 'GateFullError'
  constructor() {
    super('Too many wait already.')
  }
}

export interface GateLimits {
  /** Pieces of work that run at once. */
  readonly atOnce: number
  /** Of these, how many may be one asker's. */
  readonly atOnceEach: number
  /** Pieces of work that wait, of all askers together. */
  readonly waiting: number
  /** Of these, how many may be one asker's: nobody fills the queue for the others. */
  readonly waitingEach: number
}

/** Lets in what is too dear to run as often as it is asked for. */
export interface Gate {
  /**
   * Runs `work` when its turn comes. Askers take turns, each asker's own pieces in the order in which they came.
   * `signal` fires when the asker leaves: what waits then goes without having run, what runs is handed the signal,
   * and its room is free when it has really ended. Throws `GateFullError`, or the signal's reason.
   */
  run<T>(asker: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>
}

type Waiting = readonly (() => void)[]

/** A gate of its own; work of one kind goes through one gate. */
export function createGate({ atOnce, atOnceEach, waiting: room, waitingEach }: GateLimits): Gate {
  const running = new Map<string, number>()
  // A map keeps its keys in order of insertion: the first asker is the next one, and goes to the end when served.
  const queues = new Map<string, Waiting>()
  const total = () => [...running.values()].reduce((sum, count) => sum + count, 0)
  const queued = () => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0)
  const isFree = (asker: string) => total() < atOnce && (running.get(asker) ?? 0) < atOnceEach

  const enter = (asker: string): void => void running.set(asker, (running.get(asker) ?? 0) + 1)
  const leave = (asker: string): void => {
    setOrDelete(running, asker, (running.get(asker) ?? 0) - 1, 0)
    letIn()
  }

  function letIn(): void {
    for (const [asker, [first, ...rest]] of queues) {
      if (total() >= atOnce) return
      if (!first || !isFree(asker)) continue
      queues.delete(asker)
      if (rest.length > 0) queues.set(asker, rest)
      enter(asker)
      first()
    }
  }

  function turnOf(asker: string, signal: AbortSignal): Promise<void> {
    const own = queues.get(asker) ?? []
    if (own.length >= waitingEach || queued() >= room) throw new GateFullError()
    return new Promise((resolve, reject) => {
      const admit = () => {
        signal.removeEventListener('abort', forget)
        resolve()
      }
      const forget = () => {
        const others = (queues.get(asker) ?? []).filter((waiting) => waiting !== admit)
        if (others.length > 0) queues.set(asker, others)
        else queues.delete(asker)
        reject(signal.reason)
      }
      signal.addEventListener('abort', forget, { once: true })
      queues.set(asker, [...own, admit])
    })
  }

  return {
    async run(asker, signal, work) {
      signal.throwIfAborted()
      if (isFree(asker)) enter(asker)
      else await turnOf(asker, signal)
      try {
        return await work()
      } finally {
        leave(asker)
      }
    },
  }
}

function setOrDelete(map: Map<string, number>, key: string, value: number, none: number): void {
  if (value === none) map.delete(key)
  else map.set(key, value)
}
