import { restore as load } from '@thidua/prisma/backup/restore'
import { databaseSettings } from '#lib/env.ts'
import { backupFiles } from '#lib/files/backup-files.ts'
import { openStore } from '#lib/files/open-store.ts'
import type { Command } from './command.ts'
import { oneFile } from './one-file.ts'
import { withDatabase } from './with-database.ts'

export const restore: Command = {
  takes: 'FILE',
  does: 'loads a backup into an empty database, or into a new data folder (DATA_FOLDER=…)',
  run: async (args) => {
    const file = oneFile(args)
    const { madeAt } = await withDatabase((url) => load(url, file, backupFiles(openStore(databaseSettings()))))
    return { text: `${file} of ${madeAt}: everything is loaded.`, json: { file, madeAt } }
  },
}
