import { AsyncLocalStorage } from 'node:async_hooks'
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createGate } from '#lib/turns/gate.ts'
import type { HashResult, HashTask } from './hash-process.ts'

/** A device that has signed in to the account before, or any other: they take turns, whoever crowds. */
export type Lane = 'known' | 'unknown'

const lanes = new AsyncLocalStorage<Lane>()

/** Every password that `work` comes to look at waits in this lane. */
export const inLane = <T>(lane: Lane, work: () => Promise<T>): Promise<T> => lanes.run(lane, work)

/** Hashing takes memory and a core: two at once, a short queue, then a refusal (`GateFullError`). */
const gate = createGate({ atOnce: 2, atOnceEach: 2, waiting: 60, waitingEach: 30 })
const whileItTakes = new AbortController().signal

const inTurn = (task: Pick<HashTask, 'password' | 'hash'>): Promise<string | boolean> =>
  gate.run(lanes.getStore() ?? 'unknown', whileItTakes, () =>
    // One text, whichever way a keyboard puts its marks.
    ask({ ...task, password: task.password.normalize('NFC') }),
  )

export const hashPassword = async (password: string): Promise<string> => String(await inTurn({ password, hash: null }))

export const verifyPassword = async (given: { hash: string; password: string }): Promise<boolean> =>
  (await inTurn(given)) === true

interface Hasher {
  readonly process: ChildProcess
  readonly asked: Map<number, { resolve(result: string | boolean): void; reject(error: Error): void }>
}

let hasher: Hasher | null = null
let lastId = 0

/** A process of its own that steps back, begun with the first password and again when it was killed. */
function startHasher(): Hasher {
  const asked: Hasher['asked'] = new Map()
  const child = fork(fileURLToPath(new URL('hash-process.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  // An idle process keeps nobody's server running.
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
