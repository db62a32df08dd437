import { withClient } from '@thidua/prisma/with-client'
import type { ClientBase } from 'pg'
import { type RoundToCompile, roundToCompile } from '#domain/compiling/round-to-compile.ts'
import { standingAsOf } from '#domain/compiling/standing-as-of.ts'
import { iso, statement } from '#lib/sql.ts'
import type { Command, Outcome } from '../command.ts'
import { assertDatabaseExists, withDatabase } from '../with-database.ts'
import { type CompileArguments, compileArguments } from './compile-arguments.ts'
import { assertOwnFiles, fileNames, writeOwnFiles } from './own-files.ts'
import { writeCompiled } from './write-compiled.ts'

export const compile: Command = {
  takes: 'ROUND --out FOLDER [--as-of INSTANT] [--basis accepted|sent]',
  does: 'compiles the reports of a round (its slug or id) into a first draft of its consolidated letter, with totals and sources',
  run: async (args) => {
    const wanted = compileArguments(args)
    assertDatabaseExists()
    assertOwnFiles(wanted.folder)
    return withDatabase((url) => withClient(url, (client) => compileRound(client, wanted)))
  },
}

const now = statement<{ now: string }>('compile-now', `SELECT ${iso('now()::timestamptz(3)')} AS now`)

/** All is read as of one moment, whatever the running product does meanwhile. */
async function compileRound(
  client: ClientBase,
  { round: name, folder, asOf, basis }: CompileArguments,
): Promise<Outcome> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const [present] = await now(client, [])
  const moment = asOf ?? present?.now ?? ''
  if (present && moment > present.now) throw new Error(`${moment} has not come yet.`)
  const round = await roundToCompile(client, name)
  if (!round) throw new Error(`There is no round "${name}".`)
  const reports = await standingAsOf(client, round.id, moment, basis)
  const [asked, counted] = [reports.sendings.length, reports.standing.length]
  if (counted === 0) throw new Error(nothing(round, basis, moment, asked))
  const { id, template, ...about } = round
  let paragraphs = 0
  await writeOwnFiles(folder, async (into) => {
    const compiled = { about: { ...about, basis, asOf: moment, sendings: reports.sendings }, template, reports }
    paragraphs = (await writeCompiled(client, compiled, into)).paragraphs
  })
  return {
    text: `${folder}: ${fileNames.join(', ')}; ${counted} of ${asked} reports, ${basis} by ${moment}, ${paragraphs} paragraphs`,
    json: { round: id, basis, asOf: moment, asked, counted, paragraphs, folder, files: fileNames },
  }
}

/** Why there is nothing to compile, and what would help. */
function nothing({ round }: RoundToCompile, basis: CompileArguments['basis'], moment: string, asked: number): string {
  if (asked === 0) return `The round "${round.name}" asks no agency.`
  return basis === 'sent'
    ? `No report of the round "${round.name}" had been sent by ${moment}.`
    : `No report of the round "${round.name}" had been accepted by ${moment}. With --basis sent those that were sent are compiled.`
}
