import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './process-state.ts'
import type { ServiceAccount } from './service-account.ts'

/** The lines of `postmaster.pid` that matter (PostgreSQL: src/include/utils/pidfile.h). */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
  readonly state: 'starting' | 'stopping' | 'ready' | 'standby' | undefined
}

export interface PostmasterSetup {
  readonly programs: string
  /** Holds `data/` and `postgres.log`. */
  readonly folder: string
  readonly account: ServiceAccount
  readonly port: number
  readonly durable: boolean
}

/** Nothing of the caller's: PGDATA or PGPORT of another server would lead astray. */
export const cleanEnvironment: NodeJS.ProcessEnv = { LC_ALL: 'C' }

const states = ['starting', 'stopping', 'ready', 'standby'] as const

export function readPostmasterFile(folder: string): PostmasterFile | null {
  const path = join(folder, 'data', 'postmaster.pid')
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), state: states.find((state) => state === lines[7]?.trim()) }
}

/**
 * Starts the server and waits until it takes connections. It gets a session of its own, because Ctrl-C
 * goes to the whole terminal session and would stop the database before the app has drained.
 */
export async function startPostmaster({
  programs,
  folder,
  account,
  port,
  durable,
}: PostmasterSetup): Promise<ChildProcess> {
  const logPath = join(folder, 'postgres.log')
  if (existsSync(logPath)) renameSync(logPath, `${logPath}.1`)
  const log = openSync(logPath, 'w')
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse', // details quote what people wrote
    max_connections: 100,
    // Saves touch a few pages each, here and there, and a page's first change after a checkpoint goes into the log
    // whole: fewer checkpoints and smaller pages are most of what a save writes. The price is a start after a power
    // cut that replays up to so much log, at some hundred megabytes a second.
    wal_compression: 'on',
    checkpoint_timeout: '30min',
    max_wal_size: '2GB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), ...flags], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: cleanEnvironment,
  })
  closeSync(log)
  let failure: Error | null = null
  child.on('error', (error) => (failure = error))
  while (!is(folder, child.pid, 'ready')) {
    if (failure !== null || child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL did not start.\n${failure ?? readFileSync(logPath, 'utf8').trim()}`)
    await wait(10)
  }
  return child
}

const is = (folder: string, pid: number | undefined, state: PostmasterFile['state']): boolean => {
  const file = readPostmasterFile(folder)
  return file !== null && file.pid === pid && file.state === state
}

const lookEveryMs = 500

/** Settles when the server has been asked to stop; never where it ends without that. */
export const whenAskedToStop = (folder: string, server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const timer = setInterval(() => is(folder, server.pid, 'stopping') && resolve(), lookEveryMs)
    timer.unref()
    server.once('exit', (code) => {
      clearInterval(timer)
      if (code === 0) resolve()
    })
  })

/** What the log says last of why the server ended. */
export function lastWords(folder: string): string {
  const log = join(folder, 'postgres.log')
  const words = existsSync(log) ? readFileSync(log, 'utf8').match(/(?<=(?:FATAL|PANIC): {2}).+/gu) : null
  return words?.at(-1) ?? 'its postgres.log does not say why'
}

/** Stops a server at once but cleanly: connections are ended, everything committed is on disk. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  const deadline = performance.now() + 20_000
  while (isAlive(pid)) {
    // SIGQUIT leaves recovery to the next start; nothing committed is lost.
    if (performance.now() > deadline) signal(pid, 'SIGQUIT')
    await wait(10)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // ended already
  }
}
