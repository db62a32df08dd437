import { setTimeout as wait } from 'node:timers/promises'
import { countDueWords, nameAllDueWords, projectDueWords } from '#domain/search/project-words.ts'
import { createDatabase } from '#lib/database.ts'
import type { Command, Outcome } from './command.ts'
import { noArguments } from './no-arguments.ts'
import { assertDatabaseExists, withMigratedDatabase } from './with-database.ts'

const batchReports = 50
/** While a server is at it, its turn is waited for. */
const busyMs = 500

export const searchRebuild: Command = {
  takes: '',
  does: 'works out anew what every report is found by; searches go on meanwhile, without the reports still to come',
  run: async (args) => {
    noArguments(args)
    assertDatabaseExists()
    return withMigratedDatabase(rebuild)
  },
}

async function rebuild(url: string): Promise<Outcome> {
  const database = createDatabase(url, { connections: 1 })
  try {
    const reports = await nameAllDueWords(database.writes)
    while ((await countDueWords(database.writes)) > 0) {
      const taken = await projectDueWords(database.writes, batchReports, new AbortController().signal)
      if (taken === null) await wait(busyMs)
    }
    return { text: `What ${reports} reports are found by was worked out anew.`, json: { reports } }
  } finally {
    await database.close()
  }
}
