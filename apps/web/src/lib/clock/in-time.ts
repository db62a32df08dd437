/** What `work` gives; rejects when it takes longer than `maxMs`. The work itself goes on. */
export function inTime<T>(work: Promise<T>, maxMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${maxMs} ms`)), maxMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
