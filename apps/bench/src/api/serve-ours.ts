/** The product's server as production runs it, in a process of its own; see `startChildServer`. */

import { createDatabase } from '@thidua/server/src/lib/database.ts'
import { readSettings } from '@thidua/server/src/lib/env.ts'
import { createLog } from '@thidua/server/src/lib/log.ts'
import { serve } from '@thidua/server/src/main.ts'
import { countRound, countRounds, listReports, openReport, saveField, searchRound, sha256 } from './bench-documents.ts'
import { benchSettings } from './bench-settings.ts'
import { tellParent } from './child-server.ts'

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
  webFolder: null,
  documents: Object.fromEntries(
    [openReport, listReports, countRound, countRounds, searchRound, saveField].map((text) => [sha256(text), text]),
  ),
})
tellParent(server.url, async () => {
  await server.close()
  await database.close()
})
