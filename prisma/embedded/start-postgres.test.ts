import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testFolder } from '../testing/test-server.ts'
import { keepPostgres } from './keep-postgres.ts'
import { readPostmasterFile } from './postmaster.ts'
import { isAlive } from './process-state.ts'
import { serviceAccount } from './service-account.ts'
import { startPostgres } from './start-postgres.ts'

let dataFolder: string
beforeEach(() => {
  dataFolder = testFolder()
})
afterEach(() => rmSync(dataFolder, { recursive: true }))

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

/** Ends the server of the folder as a machine short of memory does. */
function kill(): void {
  const found = readPostmasterFile(join(dataFolder, 'postgres'))
  if (found) process.kill(found.pid, 'SIGKILL')
}

test('it starts durable, keeps its password to itself, stops cleanly and starts again with its data', async () => {
  const first = await startPostgres({ dataFolder, durable: true })
  expect(
    await ask(first.url, `SELECT current_setting('fsync'), current_setting('server_encoding'), lower('ĐỨC')`),
  ).toEqual([['on', 'UTF8', 'đức']])
  await ask(first.url, 'CREATE TABLE kept ()')
  expect(statSync(join(dataFolder, 'postgres', 'password')).mode & 0o777).toBe(0o600)
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  expect(readFileSync(join(dataFolder, 'postgres', 'postgres.log'), 'utf8')).toContain('database system is shut down')

  const second = await startPostgres({ dataFolder, durable: true })
  expect(second.recovered).toBe(false)
  expect(await ask(second.url, `SELECT to_regclass('kept')::text`)).toEqual([['kept']])
  await second.stop()
})

test('it is set for saves: few checkpoints, small pages in the log', async () => {
  const server = await startPostgres({ dataFolder, durable: false })
  const settings = ['wal_compression', 'checkpoint_timeout', 'max_wal_size']
  const ofSettings = settings.map((name) => `current_setting('${name}')`).join(', ')
  expect(await ask(server.url, `SELECT ${ofSettings}`)).toEqual([['pglz', '30min', '2GB']])
  await server.stop()
})

test('a wrong password opens nothing', async () => {
  const server = await startPostgres({ dataFolder, durable: false })
  await expect(ask(Object.assign(new URL(server.url), { password: 'guess' }).href, 'SELECT 1')).rejects.toMatchObject({
    code: '28P01',
  })
  await server.stop()
})

test('a second app on the same folder is refused, the first goes on', async () => {
  const server = await startPostgres({ dataFolder, durable: false })
  await expect(startPostgres({ dataFolder, durable: false })).rejects.toThrow(`in use by process ${process.pid}`)
  expect(await ask(server.url, 'SELECT 1')).toEqual([[1]])
  await server.stop()
})

test('after kill -9 of the app the next start stops the orphan, and what was committed is there', async () => {
  const app = spawn(process.execPath, [join(import.meta.dirname, 'killed-app.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(app.stdout, 'data')) as [Buffer]
  const { pid } = JSON.parse(line.toString()) as { pid: number }
  app.kill('SIGKILL')
  await once(app, 'exit')
  expect(isAlive(pid)).toBe(true)

  const server = await startPostgres({ dataFolder, durable: true })
  expect(server.recovered).toBe(true)
  expect(isAlive(pid)).toBe(false)
  expect(await ask(server.url, 'SELECT word FROM saved')).toEqual([['giữ lại']])
  await server.stop()
})

test('after kill -9 of app and database what was committed is there', async () => {
  const first = await startPostgres({ dataFolder, durable: true })
  await ask(first.url, 'CREATE TABLE kept ()')
  process.kill(first.pid, 'SIGKILL')
  await first.ended
  await first.stop()

  const second = await startPostgres({ dataFolder, durable: true })
  expect(await ask(second.url, `SELECT to_regclass('kept')::text`)).toEqual([['kept']])
  await second.stop()
})

test('one that is killed comes back by itself where it was, and stops when asked to', async () => {
  const said: string[] = []
  const server = await keepPostgres({ dataFolder, durable: true }, (line) => said.push(line))
  await ask(server.url, 'CREATE TABLE kept ()')
  kill()
  await expect
    .poll(() => said, { timeout: 60_000 })
    .toEqual([
      'PostgreSQL ended by itself: killed by SIGKILL. It is started again; what was saved is kept.',
      'PostgreSQL is up again.',
    ])
  expect(await ask(server.url, `SELECT to_regclass('kept')::text`)).toEqual([['kept']])
  await server.stop()
  await expect(ask(server.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test.each(['SIGTERM', 'SIGINT'] as const)('one that others asked to stop (%s) is not started again', async (signal) => {
  const server = await keepPostgres({ dataFolder, durable: false }, () => undefined)
  const open = new pg.Client({ connectionString: server.url })
  open.on('error', () => undefined)
  await open.connect() // SIGTERM waits for it, and takes no others
  const found = readPostmasterFile(join(dataFolder, 'postgres'))
  process.kill(found?.pid ?? 0, signal)
  await server.kept
  await expect(ask(server.url, 'SELECT 1')).rejects.toThrow()
  await server.stop()
  await open.end().catch(() => undefined)
})

test('one whose folder was taken away is never replaced by an empty one', async () => {
  const server = await keepPostgres({ dataFolder, durable: false }, () => undefined)
  kill()
  rmSync(join(dataFolder, 'postgres', 'data'), { recursive: true })
  await expect(server.kept).rejects.toThrow('is gone')
})

test.runIf(process.getuid?.() === 0)('root runs the data of another account as that account', async () => {
  const { uid, gid } = serviceAccount()
  const server = await startPostgres({ dataFolder, durable: false })
  await server.stop()
  const other = [(uid ?? 0) + 1, (gid ?? 0) + 1] as const
  for (const entry of readdirSync(join(dataFolder, 'postgres'), { recursive: true, encoding: 'utf8' }))
    chownSync(join(dataFolder, 'postgres', entry), ...other)
  const again = await startPostgres({ dataFolder, durable: false })
  expect(statSync(`/proc/${again.pid}`).uid).toBe(other[0])
  expect(statSync(join(dataFolder, 'postgres')).uid).toBe(other[0])
  await again.stop()
})
