/**
 * What `pnpm start` runs: brings the database up, builds what is stale, serves app and API on one port.
 * `--dev` serves the web app by Vite instead, which reloads what is edited.
 */
import { join } from 'node:path'
import { type Env, environment, readSettings } from './src/lib/env.ts'
import { createLog } from './src/lib/log.ts'
import { assertDatabase } from './start/assert-database.ts'
import { assertPortFree } from './start/assert-port-free.ts'
import { assertWritable } from './start/assert-writable.ts'
import { buildWhenStale } from './start/build-when-stale.ts'
import { buildsOf } from './start/builds.ts'
import { explain } from './start/explain.ts'
import { openDatabase } from './start/open-database.ts'
import { sessionSecret } from './start/session-secret.ts'
import { startVite } from './start/start-vite.ts'
import { welcome } from './start/welcome.ts'

const root = join(import.meta.dirname, '..', '..')
const dev = process.argv.includes('--dev')
const vite = { host: '127.0.0.1', port: 5173 }

/** What was started, in order; stopped in the opposite order, each once. */
const ends: (() => unknown)[] = []
let leaving = false

/** Stops what was started; what cannot be stopped keeps nothing else from it. */
async function leave(exitCode: 0 | 1): Promise<never> {
  for (const stop of ends.reverse())
    try {
      await stop()
    } catch (error) {
      console.error(error)
    }
  process.exit(exitCode)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (leaving) return // a second Ctrl-C waits with the first
    leaving = true
    console.log('\n  Đang dừng · stopping …')
    void started.catch(() => undefined).then(() => leave(0))
  })

async function start(): Promise<void> {
  const began = performance.now()
  const settings = readSettings(
    environment(dev ? { NODE_ENV: 'development', APP_URL: `http://${vite.host}:${vite.port}` } : {}),
  )
  await assertPortFree(settings.host, settings.port)
  assertWritable(settings.dataFolder)
  if (settings.databaseUrl !== undefined) await assertDatabase(settings.databaseUrl)
  const log = createLog(settings)
  for (const build of buildsOf(root, !dev)) if (buildWhenStale(root, build)) console.log(`  Built ${build.name}.`)

  const source = await openDatabase(settings, (line) => console.log(`  ${line}`))
  ends.push(source.stop)
  source.kept.catch(crash)
  if (leaving) return
  const env: Env = { ...settings, sessionSecret: settings.sessionSecret ?? sessionSecret(settings.dataFolder) }

  // Loaded only now: both rest on the generated database client.
  const { createDatabase } = await import('./src/lib/database.ts')
  const { serve } = await import('./src/main.ts')
  const database = createDatabase(source.url, {
    onConnectionError: (error) => log.warn({ err: error }, 'a database connection broke'),
  })
  ends.push(database.close)
  const server = await serve({ database, env, log, webFolder: dev ? null : join(root, 'apps/web/dist') })
  ends.push(server.close)
  if (dev) ends.push(startVite(root, settings.port, vite))
  if (leaving) return
  console.log(
    welcome(settings.port === 0 ? server.url : settings.appUrl, (performance.now() - began) / 1000, source.hasDemo),
  )
}

/** Says why, stops what was started, and leaves. */
async function crash(error: unknown): Promise<void> {
  // Ctrl-C ends the programs that a start runs too, and is heard a moment later: then this is no failure.
  await new Promise(setImmediate)
  if (leaving) return
  leaving = true
  console.error(`\n  ${explain(error)}\n`)
  await leave(1)
}

const started = start()
started.catch(crash)
