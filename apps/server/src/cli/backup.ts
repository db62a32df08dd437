import { statSync } from 'node:fs'
import { dump } from '@thidua/prisma/backup/dump'
import { hasPostgres } from '@thidua/prisma/embedded/with-postgres'
import { databaseSettings } from '#lib/env.ts'
import type { Command } from './command.ts'
import { oneFile } from './one-file.ts'
import { withDatabase } from './with-database.ts'

export const backup: Command = {
  takes: 'FILE',
  does: 'writes all that the database holds into a new FILE, as of one moment, while the product works on',
  run: async (args) => {
    const file = oneFile(args)
    const { ownerUrl, dataFolder } = databaseSettings()
    if (ownerUrl === undefined && !hasPostgres(dataFolder)) throw new Error(`There is no database in ${dataFolder}.`)
    const began = performance.now()
    await withDatabase((url) => dump(url, file, new Date()))
    const seconds = (performance.now() - began) / 1000
    return `${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`
  },
}
