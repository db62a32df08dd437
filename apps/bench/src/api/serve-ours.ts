/** The product's server as production runs it, in a process of its own; see `startChildServer`. */

import { createDatabase } from '@thidua/server/src/lib/database.ts'
import { createLog } from '@thidua/server/src/lib/log.ts'
import { serve } from '@thidua/server/src/main.ts'
import { listReports, openReport, saveField, sha256 } from './bench-documents.ts'
import { benchSettings } from './bench-settings.ts'
import { tellParent } from './child-server.ts'

const { databaseUrl, sessionSecret, connections } = benchSettings()
const database = createDatabase(databaseUrl, { connections })
const server = await serve({
  database,
  env: {
    mode: 'production',
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    appUrl: 'http://127.0.0.1',
    sessionSecret,
    dataFolder: '',
    loadDemo: undefined,
    logLevel: 'error',
  },
  log: createLog({ logLevel: 'error' }),
  webFolder: null,
  documents: Object.fromEntries([openReport, listReports, saveField].map((text) => [sha256(text), text])),
})
tellParent(server.url, async () => {
  await server.close()
  await database.close()
})
