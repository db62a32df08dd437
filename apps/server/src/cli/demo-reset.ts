import { resetDemo } from '@thidua/prisma/seed/demo-database'
import { type Command, WrongUseError } from './command.ts'
import { assertDatabaseExists, withMigratedDatabase } from './with-database.ts'

export const demoReset: Command = {
  takes: '--yes',
  does: 'brings a demo database back to its first day; everything that was done in it is lost',
  run: async (args) => {
    if (args.length !== 1 || args[0] !== '--yes')
      throw new WrongUseError('Everything in the demo is lost. Say --yes to go on.')
    assertDatabaseExists()
    await withMigratedDatabase(resetDemo)
    return { text: 'The demo province is as on its first day.', json: { reset: true } }
  },
}
