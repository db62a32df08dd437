import { statSync } from 'node:fs'
import { dump } from '@thidua/prisma/backup/dump'
import { databaseSettings } from '#lib/env.ts'
import { backupFiles } from '#lib/files/backup-files.ts'
import { openStore } from '#lib/files/open-store.ts'
import type { Command } from './command.ts'
import { oneFile } from './one-file.ts'
import { assertDatabaseExists, withDatabase } from './with-database.ts'

export const backup: Command = {
  takes: 'FILE',
  does: 'writes all that the database holds, and the files of reports and documents, into a new FILE, as of one moment, while the product works on',
  run: async (args) => {
    const file = oneFile(args)
    assertDatabaseExists()
    const began = performance.now()
    const { files } = await withDatabase((url) =>
      dump(url, file, new Date(), backupFiles(openStore(databaseSettings()))),
    )
    const seconds = (performance.now() - began) / 1000
    const bytes = statSync(file).size
    return {
      text: `${file}: ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`,
      json: { file, bytes, seconds, files: files.length },
    }
  },
}
