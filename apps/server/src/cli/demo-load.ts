import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { loadDemoOnce } from '@thidua/prisma/seed/demo-database'
import type { Command } from './command.ts'
import { noArguments } from './no-arguments.ts'
import { withDatabase } from './with-database.ts'

export const demoLoad: Command = {
  takes: '',
  does: 'loads the demo province into a database that holds nobody yet',
  run: async (args) => {
    noArguments(args)
    await withDatabase(async (url) => {
      await deployMigrations(url)
      if (!(await loadDemoOnce(url)))
        throw new Error('The database holds people or agencies already: the demo never goes beside them.')
    })
    return { text: 'The demo province is loaded.', json: { loaded: true } }
  },
}
