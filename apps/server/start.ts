/**
 * What `pnpm start` runs: brings the database up, builds what is stale, serves app and API on one port.
 * `--dev` serves the web app by Vite instead, which reloads what is edited.
 */
import './src/lib/environment/keep-compiled.ts'
import { join } from 'node:path'
import { type Env, environment, misspelt, readSettings } from './src/lib/env.ts'
import { assertDatabase } from './src/lib/environment/assert-database.ts'
import { assertWritable } from './src/lib/environment/assert-writable.ts'
import { createLog } from './src/lib/log.ts'
import { assertPortFree } from './start/assert-port-free.ts'
import { buildWhenStale } from './start/build-when-stale.ts'
import { buildsOf } from './start/builds.ts'
import { explain } from './start/explain.ts'
import { launchers, whenOneEnds } from './start/launchers.ts'
import { createLeaving } from './start/leaving.ts'
import { openDatabase } from './start/open-database.ts'
import { sessionSecret } from './start/session-secret.ts'
import { startVite } from './start/start-vite.ts'
import { welcome } from './start/welcome.ts'

const root = join(import.meta.dirname, '..', '..')
const dev = process.argv.includes('--dev')
const vite = { host: '127.0.0.1', port: 5173 }

const say = (line: string) => console.log(`  ${line}`)
const leaving = createLeaving(say)
// Who presses Ctrl-C waits for no proxy.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => leaving.asked(started, { atOnce: signal === 'SIGINT' }))
whenOneEnds(launchers(), () => leaving.asked(started))

async function start(): Promise<void> {
  const began = performance.now()
  const settings = readSettings(
    environment(dev ? { NODE_ENV: 'development', APP_URL: `http://${vite.host}:${vite.port}` } : {}),
  )
  for (const line of misspelt()) say(line)
  await assertPortFree(settings.host, settings.port)
  assertWritable(settings.dataFolder)
  const { databaseUrl, databaseOwnerUrl } = settings
  if (databaseUrl !== undefined) await assertDatabase(databaseUrl, databaseOwnerUrl)
  const log = createLog(settings)
  for (const build of buildsOf(root, !dev)) if (buildWhenStale(root, build)) say(`Built ${build.name}.`)

  const source = await openDatabase(settings, say)
  leaving.onLeave(source.stop)
  source.kept.then(() => leaving.asked(started), failed)
  if (leaving.begun) return
  const env: Env = { ...settings, sessionSecret: settings.sessionSecret ?? sessionSecret(settings.dataFolder) }

  // Loaded only now: both rest on the generated database client.
  const { createDatabase } = await import('./src/lib/database.ts')
  const { serve } = await import('./src/main.ts')
  const database = createDatabase(source.url, {
    onConnectionError: (error) => log.warn({ err: error }, 'a database connection broke'),
  })
  leaving.onLeave(database.close)
  const server = await serve({ database, env, log, webFolder: dev ? null : join(root, 'apps/web/dist') })
  leaving.onLeave(() => server.close(leaving.hurry))
  if (dev) leaving.onLeave(startVite(root, settings.port, vite, () => leaving.asked(started)))
  if (leaving.begun) return
  const seconds = (performance.now() - began) / 1000
  const url = settings.port === 0 ? server.url : settings.appUrl
  console.log(welcome({ url, settings, seconds, demo: source.hasDemo, empty: source.isEmpty, database: source.place }))
}

const failed = (error: unknown) => leaving.failed(explain(error))

const started = start()
started.catch(failed)
