import { migrationNames } from '@thidua/prisma/migrate/migration-files'
import { assertNotNewer, migrationState } from '@thidua/prisma/migrate/migration-state'
import { withClient } from '@thidua/prisma/with-client'
import type { ClientBase } from 'pg'
import { rehashFiles } from '#domain/evidence/rehash-files.ts'
import { rehashSubmissions } from '#domain/sealing/rehash-submissions.ts'
import { databaseSettings } from '#lib/env.ts'
import { openStore } from '#lib/files/open-store.ts'
import type { Command, Outcome } from './command.ts'
import { noArguments } from './no-arguments.ts'
import { assertDatabaseExists, withDatabase } from './with-database.ts'

export const check: Command = {
  takes: '',
  does: 'looks whether the database is as this release needs it, and whether every report and every file is as it was sealed',
  run: async (args) => {
    noArguments(args)
    assertDatabaseExists()
    return withDatabase((url) => withClient(url, (client) => look(client, openStore(databaseSettings()))))
  },
}

async function look(client: ClientBase, store: ReturnType<typeof openStore>): Promise<Outcome> {
  const { applied, unfinished } = await migrationState(client)
  assertNotNewer(applied)
  const pending = migrationNames().filter((name) => !applied.includes(name))
  if (pending.length > 0 || unfinished.length > 0)
    return {
      failed: true,
      text: `Migrations: ${pending.length} are still to be applied; the next start does it.`,
      json: { migrations: { pending, unfinished } },
    }
  const submissions = await rehashSubmissions(client)
  const administrators = await count(client, 'person WHERE administrator AND deactivated_at IS NULL')
  const staleFacts = await count(client, 'stale_facts')
  const dueWords = await count(client, '(SELECT DISTINCT report_id FROM report_words_due) d')
  const files = await rehashFiles(client, store)
  const { checked, different } = submissions
  return {
    failed: different.length + files.missing.length + files.different.length > 0 || administrators === 0,
    text: [
      `Migrations: ${applied.length} applied, none to come.`,
      `Submissions: ${checked} checked, ${different.length} differ${named(different)}.`,
      `Files: ${files.checked} checked, ${files.missing.length} missing${named(files.missing)}, ${files.different.length} differ${named(files.different)}.`,
      `Facts: ${staleFacts} submissions are still to be projected.`,
      `Search: ${dueWords} reports are still to be worked out.`,
      administrators > 0
        ? `Administrators: ${administrators}.`
        : 'Administrators: none. Make one with `bao-cao person add --administrator`.',
    ].join('\n'),
    json: { migrations: { pending, unfinished }, submissions, files, staleFacts, dueWords, administrators },
  }
}

const named = (of: readonly string[]): string => (of.length > 0 ? `: ${of.join(', ')}` : '')

async function count(client: ClientBase, of: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${of}`)
  return rows[0]?.count ?? 0
}
