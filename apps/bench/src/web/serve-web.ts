/** The product's server with the web app as it is built, in a process of its own; see `startChildServer`. */
import { join } from 'node:path'
import { createDatabase } from '@thidua/server/src/lib/database.ts'
import { readSettings } from '@thidua/server/src/lib/env.ts'
import { createLog } from '@thidua/server/src/lib/log.ts'
import { serve } from '@thidua/server/src/main.ts'
import { buildWhenStale } from '@thidua/server/start/build-when-stale.ts'
import { buildsOf } from '@thidua/server/start/builds.ts'
import { benchSettings } from '../api/bench-settings.ts'
import { tellParent } from '../api/child-server.ts'

const root = join(import.meta.dirname, '../../../..')
for (const build of buildsOf(root, true)) buildWhenStale(root, build)

const { databaseUrl, sessionSecret, connections } = benchSettings()
const settings = readSettings({
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  SESSION_SECRET: sessionSecret,
  PORT: '0',
  LOG_LEVEL: 'error',
})
const database = createDatabase(databaseUrl, { connections })
const server = await serve({
  database,
  env: { ...settings, sessionSecret },
  log: createLog(settings),
  webFolder: join(root, 'apps/web/dist'),
})
tellParent(server.url, async () => {
  await server.close()
  await database.close()
})
