import type { Command } from '../command.ts'
import { assertDatabaseExists, withMigratedDatabase } from '../with-database.ts'
import { compileApart } from './compile-apart.ts'
import { compileArguments } from './compile-arguments.ts'
import { assertOwnFiles } from './own-files.ts'

export const compile: Command = {
  takes: 'ROUND --out FOLDER [--as-of INSTANT] [--basis accepted|sent]',
  does: 'compiles the reports of a round (its slug or id) into a first draft of its consolidated letter, with totals and sources',
  run: async (args) => {
    const wanted = compileArguments(args)
    assertDatabaseExists()
    assertOwnFiles(wanted.folder)
    return withMigratedDatabase((url) => compileApart(url, wanted))
  },
}
