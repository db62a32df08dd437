import type { ClientBase } from 'pg'
import { presentMoment } from '#domain/compiling/present-moment.ts'
import { type RoundToCompile, roundToCompile } from '#domain/compiling/round-to-compile.ts'
import { standingAsOf } from '#domain/compiling/standing-as-of.ts'
import type { Outcome } from '../command.ts'
import type { CompileArguments } from './compile-arguments.ts'
import { fileNames, writeOwnFiles } from './own-files.ts'
import { writeCompiled } from './write-compiled.ts'

/** All is read as of one moment, whatever the running product does meanwhile. */
export async function compileRound(
  client: ClientBase,
  { round: name, folder, asOf, basis }: CompileArguments,
): Promise<Outcome> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const present = await presentMoment(client)
  const moment = asOf ?? present
  if (moment > present) throw new Error(`${moment} has not come yet.`)
  const round = await roundToCompile(client, name)
  if (!round) throw new Error(`There is no round "${name}".`)
  const { outline, ...about } = round
  const { id } = round
  if (!outline) throw new Error(`The round "${name}" has no outline yet.`)
  const reports = await standingAsOf(client, id, moment, basis)
  const [asked, counted] = [reports.sendings.length, reports.standing.length]
  if (counted === 0) throw new Error(nothing(round, basis, moment, asked))
  let paragraphs = 0
  await writeOwnFiles(folder, async (into) => {
    const letter = {
      basis,
      asOf: moment,
      sendings: reports.sendings,
      fields: {},
      follows: null,
      status: 'draft',
    } as const
    const source = { about: { ...about, ...letter }, template: outline.template, reports, draft: null }
    paragraphs = (await writeCompiled(client, source, into)).paragraphs
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
