import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type BenchSettings, benchEnvironment } from './bench-settings.ts'

/** A server under test in a process of its own, so that its CPU time can be told from the generator's. */
export interface ChildServer {
  readonly url: string
  readonly pid: number
  close(): Promise<void>
}

/** What such a process says as soon as it listens. */
interface Listening {
  readonly url: string
}

/** Flags of Node for the servers, to profile them: `BENCH_NODE_FLAGS=--cpu-prof pnpm bench api`. */
const flags = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter(Boolean)

/** Forks `file` and waits until it listens. Throws when it ends before. */
export async function startChildServer(file: string, settings: BenchSettings): Promise<ChildServer> {
  const env = { ...process.env, ...benchEnvironment(settings) }
  const child = fork(file, { env, execArgv: flags, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const { url } = await Promise.race([
    once(child, 'message').then(([message]) => message as Listening),
    ended.then(([code]): never => {
      throw new Error(`${file} ended with ${String(code)} before it listened`)
    }),
  ])
  return {
    url,
    pid: child.pid ?? 0,
    close: async () => {
      child.disconnect()
      await ended
    },
  }
}

/** The child's side: says that it listens, and closes when its parent lets go, however that ends. */
export function tellParent(url: string, close: () => Promise<void>): void {
  process.once('disconnect', () => void close().then(() => process.exit(0)))
  process.send?.({ url } satisfies Listening)
}
