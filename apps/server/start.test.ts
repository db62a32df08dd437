import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { demoPassword, demoSignIns } from '@thidua/prisma/seed/demo-sign-ins'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childEnvironment } from './src/lib/env.ts'

let dataFolder: string
let port: number
const running: ChildProcess[] = []
beforeAll(async () => {
  dataFolder = testFolder()
  port = await freePort()
})
afterAll(async () => {
  for (const app of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    app.kill('SIGINT')
    await once(app, 'exit')
  }
  rmSync(dataFolder, { recursive: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Runs `pnpm start`'s program; gives what it printed once it is up or has ended. */
async function start(variables: Record<string, string> = {}): Promise<{ app: ChildProcess; printed: string }> {
  const app = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment({
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      DATA_FOLDER: dataFolder,
      PORT: String(port),
      ...variables,
    }),
  })
  running.push(app)
  let printed = ''
  const up = new Promise<void>((resolve) => {
    for (const stream of [app.stdout, app.stderr])
      stream?.on('data', (text: Buffer) => {
        printed += text.toString()
        if (printed.includes('Ctrl-C')) resolve()
      })
    app.on('close', () => resolve())
  })
  await up
  return { app, printed }
}

const healthy = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status

test('it starts with the demo province, refuses a second start, recovers from kill -9 and stops at Ctrl-C', {
  timeout: 600_000,
}, async () => {
  const first = await start()
  expect(first.printed).toContain('Demo province loaded.')
  expect(first.printed).toContain(`http://127.0.0.1:${port}`)
  for (const { email } of demoSignIns) expect(first.printed).toContain(email)
  expect(first.printed).toContain(demoPassword)
  expect(await healthy()).toBe(200)
  const page = await fetch(`http://127.0.0.1:${port}/`)
  expect(await page.text()).toContain('<div id="root"')

  const busy = await start()
  expect(busy.printed).toContain(`Port ${port} of 127.0.0.1 is in use`)
  const other = await start({ PORT: String(await freePort()) })
  expect(other.printed).toContain('is in use by process')

  first.app.kill('SIGKILL')
  await once(first.app, 'exit')
  const second = await start()
  expect(second.printed).toContain('start that was killed')
  expect(second.printed).not.toContain('Demo province loaded.')
  expect(await healthy()).toBe(200)

  second.app.kill('SIGINT')
  expect(await once(second.app, 'exit')).toEqual([0, null])
  await expect(healthy()).rejects.toThrow()
})

test('an environment that is wrong is explained, and nothing is started', async () => {
  const { app, printed } = await start({ PORT: 'http', LOG_LEVEL: 'loud' })
  expect(printed).toMatch(/PORT.*LOG_LEVEL/su)
  if (app.exitCode === null) await once(app, 'exit')
  expect(app.exitCode).toBe(1)
})
