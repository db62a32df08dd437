import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { exampleAgencies, examplePeople } from '@thidua/directory/example/example-files'
import type { TableSeen } from '@thidua/directory/intake/preview'
import type { Act, RowPlan } from '@thidua/directory/plan/row-plan'
import { directoryWords, problemText, refusalText, unreadText } from '@thidua/directory/words/directory-words'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { withClient } from '@thidua/prisma/with-client'
import { bringIn, type Planned, planFiles } from '#domain/directory/bring-in/bring-in.ts'
import { type Command, type Outcome, WrongUseError } from './command.ts'
import { oneFile } from './one-file.ts'
import { assertDatabaseExists, withDatabase } from './with-database.ts'

const words = directoryWords.en

export const agencyImport: Command = {
  takes: 'FILE [--dry-run] | --example [agencies|people]',
  does:
    'brings agencies, people and their roles in from an XLSX or CSV file, and names each row that it does not take; ' +
    '--dry-run only says what would come of it, --example prints a file to begin with. Exits with 1 where rows were refused',
  run: async (args) => {
    if (args[0] === '--example') return example(args.slice(1))
    // `--yes` is for scripts that say it everywhere; nothing is asked here.
    const file = oneFile(args.filter((arg) => arg !== '--dry-run' && arg !== '--yes'))
    return importFile(file, args.includes('--dry-run'))
  },
}

function example([kind = 'agencies', ...more]: readonly string[]): Outcome {
  if (more.length > 0 || (kind !== 'agencies' && kind !== 'people'))
    throw new WrongUseError('After --example comes agencies or people, or nothing.')
  const csv = kind === 'agencies' ? exampleAgencies() : examplePeople()
  return { text: csv.trimEnd(), json: { kind, csv } }
}

async function importFile(path: string, dryRun: boolean): Promise<Outcome> {
  const brought = { files: [{ name: basename(path), bytes: bytesOf(path) }], given: [] }
  if (dryRun) assertDatabaseExists()
  const planned = await withDatabase(async (url) => {
    if (!dryRun) await deployMigrations(url)
    return withClient(url, (client) =>
      dryRun ? planFiles(client, brought) : bringIn(client, { ...brought, shown: null, byId: null }),
    )
  })
  if ('reason' in planned) throw new Error(unreadText(words, planned.reason))
  const { tables } = planned.preview
  if (tables.every(({ problems }) => problems.length > 0)) throw new Error(tables.flatMap(problemLines).join('\n'))
  return outcomeOf(planned, dryRun)
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new Error(`There is no file ${path}.`)
  }
}

function outcomeOf({ plan, preview }: Planned, dryRun: boolean): Outcome {
  const { agencies, people } = preview.counts
  const count = (act: Act) => agencies[act] + people[act]
  const refused = plan.rows.filter((row) => row.act === 'refuse').map(refusedRow)
  const line = (what: string, act: Act) =>
    `  ${what.padEnd(10)}${String(agencies[act]).padStart(6)} agencies ${String(people[act]).padStart(6)} people`
  const changes = count('create') + count('change') + count('end')
  return {
    failed: refused.length > 0,
    text: [
      dryRun ? 'Nothing is written. It would be:' : changes > 0 ? 'Brought in:' : 'There is nothing to change:',
      line('created', 'create'),
      line('changed', 'change'),
      line('ended', 'end'),
      line('same', 'same'),
      line('refused', 'refuse'),
      ...preview.tables.flatMap(problemLines),
      ...refused.map(({ table, row, reasons }) => `${table}, row ${row}: ${reasons.join(' ')}`),
    ].join('\n'),
    json: {
      created: count('create'),
      changed: count('change'),
      same: count('same'),
      ended: count('end'),
      refused: count('refuse'),
      rows: refused,
    },
  }
}

const problemLines = ({ name, kind, problems }: TableSeen): string[] =>
  problems.map((problem) => `${name} is not taken: ${problemText(words, kind, problem)}`)

function refusedRow(row: Extract<RowPlan, { act: 'refuse' }>) {
  const kind = row.kind === 'agency' ? 'agencies' : 'people'
  return {
    table: row.tableName,
    row: row.row,
    reasons: row.refusals.map((refusal) => refusalText(words, kind, refusal)),
  }
}
