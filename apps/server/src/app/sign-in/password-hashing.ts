import { AsyncLocalStorage } from 'node:async_hooks'
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { APIError } from 'better-auth/api'
import type { HashResult, HashTask } from './hash-process.ts'

/**
 * Known devices' passwords are looked at before all others, so that a crowd of strangers keeps nobody out who has
 * been here before.
 */
export type Lane = 'known' | 'unknown'

interface Waiting {
  readonly start: () => void
}

/** Hashing takes memory and a core: two at once, a short queue, then a refusal (429). */
const mostAtOnce = 2
const longestQueue: Readonly<Record<Lane, number>> = { known: 40, unknown: 20 }
const queues: Readonly<Record<Lane, Waiting[]>> = { known: [], unknown: [] }
const lanes = new AsyncLocalStorage<Lane>()
let running = 0

/** Every password that `work` comes to look at waits in this lane. */
export const inLane = <T>(lane: Lane, work: () => Promise<T>): Promise<T> => lanes.run(lane, work)

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const lane = lanes.getStore() ?? 'unknown'
  if (running >= mostAtOnce) {
    if (queues[lane].length >= longestQueue[lane]) throw new APIError('TOO_MANY_REQUESTS')
    await new Promise<void>((start) => queues[lane].push({ start }))
  } else running++
  try {
    return await work()
  } finally {
    const next = queues.known.shift() ?? queues.unknown.shift()
    if (next) next.start()
    else running--
  }
}

export const hashPassword = async (password: string): Promise<string> =>
  String(await inTurn(() => ask({ password, hash: null })))

export const verifyPassword = async ({ hash, password }: { hash: string; password: string }): Promise<boolean> =>
  (await inTurn(() => ask({ password, hash }))) === true

interface Hasher {
  readonly process: ChildProcess
  readonly asked: Map<number, { resolve(result: string | boolean): void; reject(error: Error): void }>
}

let hasher: Hasher | null = null
let lastId = 0

/** A process of its own, of low priority, begun with the first password and again when it was killed. */
function startHasher(): Hasher {
  const asked: Hasher['asked'] = new Map()
  const child = fork(fileURLToPath(new URL('hash-process.ts', import.meta.url)), { stdio: 'ignore' })
  child.unref()
  child.channel?.unref()
  child.on('message', ({ id, result }: HashResult) => {
    const waiting = asked.get(id)
    asked.delete(id)
    if (asked.size === 0) child.channel?.unref()
    if (result === null) waiting?.reject(new Error('a password could not be hashed'))
    else waiting?.resolve(result)
  })
  const ended = () => {
    if (hasher?.process === child) hasher = null
    for (const { reject } of asked.values()) reject(new Error('the hashing process ended'))
    asked.clear()
  }
  child.once('exit', ended)
  child.once('error', ended)
  return { process: child, asked }
}

function ask(task: Pick<HashTask, 'password' | 'hash'>): Promise<string | boolean> {
  hasher ??= startHasher()
  const { process: child, asked } = hasher
  return new Promise((resolve, reject) => {
    const id = ++lastId
    asked.set(id, { resolve, reject })
    child.channel?.ref()
    child.send({ ...task, id }, (error) => error && reject(error))
  })
}
