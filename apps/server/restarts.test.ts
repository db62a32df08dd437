import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { childEnvironment } from './src/lib/env.ts'
import { simpleProxy } from './src/testing/failing/simple-proxy.ts'

/** How long the proxy holds a server for dead; nginx does for ten seconds. A drain is longer, as it is by default. */
const failTimeoutMs = 1_000
const drainSeconds = 5

const dataFolder = mkdtempSync(join(tmpdir(), 'restarts-'))
let database: TestDatabase
let ports: number[]
let proxy: Awaited<ReturnType<typeof simpleProxy>>
const running = new Map<number, ChildProcess>()

beforeAll(async () => {
  database = await createTestDatabase()
  ports = [await freePort(), await freePort()]
  proxy = await simpleProxy(ports, failTimeoutMs)
  await Promise.all(ports.map(start))
})
afterAll(async () => {
  await Promise.all([...running.keys()].map((port) => stop(port, 'SIGINT')))
  proxy.close()
  await database.drop()
  rmSync(dataFolder, { recursive: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function start(port: number): Promise<void> {
  const app = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment({
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      DATA_FOLDER: dataFolder,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.url,
      SESSION_SECRET: 's'.repeat(32),
      APP_URL: proxy.url,
      DRAIN_SECONDS: String(drainSeconds),
      PORT: String(port),
    }),
  })
  running.set(port, app)
  let printed = ''
  for await (const text of app.stdout) if ((printed += String(text)).includes('Ctrl-C')) break
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
}

async function stop(port: number, signal: 'SIGTERM' | 'SIGINT'): Promise<void> {
  const app = running.get(port)
  if (!app) return
  const ended = once(app, 'exit')
  app.kill(signal)
  if (signal === 'SIGTERM') {
    // Not ready any more, and serving on.
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503)
    expect((await fetch(`http://127.0.0.1:${port}/api/auth/get-session`)).status).toBe(200)
  }
  expect(await ended).toEqual([0, null])
  running.delete(port)
}

it('two servers are started anew in turn, and nobody behind the proxy notices', { timeout: 480_000 }, async () => {
  let over = false
  const statuses = new Map<number, number>()
  const look = async () => {
    while (!over) {
      const answer = await fetch(`${proxy.url}/api/auth/get-session`)
      await answer.arrayBuffer()
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
  }
  const looking = Promise.all(Array.from({ length: 6 }, look))
  // Twice each in the long form.
  for (const port of process.env['WHOLE_TESTS'] ? [...ports, ...ports] : ports) {
    await stop(port, 'SIGTERM')
    await start(port)
  }
  over = true
  await looking
  expect([...statuses.keys()]).toEqual([200])
  expect(statuses.get(200)).toBeGreaterThan(500)
})
