let last: Promise<unknown> = Promise.resolve()

/**
 * Runs what keeps the processor for long – a letter, a workbook – one after the other, and in between lets in what
 * waits: somebody's save does not stand behind forty letters.
 */
export function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(breathe).then(work)
  last = done.catch(() => undefined)
  return done
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
