import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readPostmasterFile } from '@thidua/prisma/embedded/postmaster'
import { isAlive } from '@thidua/prisma/embedded/process-state'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { childEnvironment } from './src/lib/env.ts'

const root = join(import.meta.dirname, '..', '..')
let dataFolder: string
beforeAll(() => {
  dataFolder = testFolder()
})
afterAll(() => rmSync(dataFolder, { recursive: true }))

/** The README's command, up and running. */
async function start(): Promise<ChildProcess> {
  const app = spawn('npx', ['-y', 'pnpm@12', 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment({
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      LOAD_DEMO: '0',
      DATA_FOLDER: dataFolder,
      PORT: '0',
    }),
  })
  let printed = ''
  for await (const text of app.stdout) {
    printed += String(text)
    if (printed.includes('Ctrl-C')) return app
  }
  throw new Error(`it did not start:\n${printed}`)
}

/** From the product's own process upwards to the one that was started here. */
function chainBelow(top: number): number[] {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]))
  const upwards = (pid: number): number[] =>
    pid === top || pid === 0 ? [pid] : [pid, ...upwards(parents.get(pid) ?? 0)]
  const own = [...parents.keys()].filter((pid) => commandOf(pid).includes('node apps/server/start.ts'))
  return own.map(upwards).find((chain) => chain.at(-1) === top && !commandOf(chain[0] ?? 0).startsWith('sh')) ?? []
}

const processes = (): number[] => readdirSync('/proc').map(Number).filter(Number.isInteger)

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}

const parentOf = (pid: number): number => Number(/^PPid:\s*(\d+)/mu.exec(read(pid, 'status'))?.[1] ?? 0)
const commandOf = (pid: number): string => read(pid, 'cmdline').replaceAll('\0', ' ').trim()

const postgresOf = (): number => readPostmasterFile(join(dataFolder, 'postgres'))?.pid ?? 0

const linux = existsSync('/proc/self/stat')

let left: number[] = []
afterEach(() => {
  for (const pid of left.filter(isAlive)) process.kill(pid, 'SIGKILL')
})

test.runIf(linux)('SIGTERM to any process of the chain ends all of it, cleanly', { timeout: 600_000 }, async () => {
  let length = Number.POSITIVE_INFINITY
  // Counted from the product's own process upwards; the last one is the database's.
  for (let above = 0; above <= length; above++) {
    // The long form ends each of the wrappers between, too.
    if (!process.env['WHOLE_TESTS'] && above > 0 && above < length - 1) continue
    const app = await start()
    const chain = chainBelow(app.pid ?? 0)
    length = chain.length
    const all = [...chain, postgresOf()]
    left = all
    const meant = all[above] ?? 0
    const named = `after SIGTERM to ${commandOf(meant)}`
    process.kill(meant, 'SIGTERM')
    await expect.poll(() => all.filter(isAlive).map(commandOf), { timeout: 60_000, message: named }).toEqual([])
    const log = readFileSync(join(dataFolder, 'postgres', 'postgres.log'), 'utf8')
    expect(log, named).toContain('database system is shut down')
    expect(readPostmasterFile(join(dataFolder, 'postgres')), named).toBeNull()
  }
  expect(length).toBeGreaterThan(3)
})
