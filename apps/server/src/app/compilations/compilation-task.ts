/** Runs in a thread: compiles a round's letter from the database and writes it as a file. */
import { serialize } from 'node:v8'
import type { LetterForm } from '@thidua/consolidation/out/compose-compiled'
import { totalsTables } from '@thidua/consolidation/out/totals-tables'
import { createWorkbook } from '@thidua/letter/export/xlsx/write-workbook'
import type { Client } from 'pg'
import { move } from 'piscina'
import { compileLetter } from '#domain/compiling/letter/compile-letter.ts'
import type { CompiledSource } from '#domain/compiling/letter/compiled-source.ts'
import { draftSource } from '#domain/compiling/letter/draft-source.ts'
import { documentOf, docxOf, htmlOf } from '#domain/compiling/letter/letter-files.ts'
import { sealedSource } from '#domain/compiling/letter/sealed-source.ts'
import { atOneMoment } from '#heavy/at-one-moment.ts'
import { stepBack } from '#heavy/step-back.ts'

stepBack('thread')

export interface CompilationTask {
  readonly databaseUrl: string
  readonly roundId: string
  /** Of the letter as it was issued; null for its draft as it stands now. */
  readonly submissionId: string | null
  readonly form: LetterForm
  /** `pdf` gives the letter serialized, which native code prints elsewhere; `xlsx` are its totals; `json` is for our page. */
  readonly format: 'docx' | 'pdf' | 'html' | 'xlsx' | 'json'
}

export const run = ({ databaseUrl, roundId, submissionId, form, format }: CompilationTask) =>
  atOneMoment(databaseUrl, async (client) => {
    const source = submissionId ? await sealedSource(client, submissionId) : await draftSource(client, roundId)
    if (!source) throw new Error('a compiled letter is gone')
    return move(await write[format](client, source, form))
  })

type Write = (client: Client, source: CompiledSource, form: LetterForm) => Promise<Uint8Array>

const write: Readonly<Record<CompilationTask['format'], Write>> = {
  docx: async (client, source, form) => docxOf(await compileLetter(client, source), form),
  html: async (client, source, form) => new TextEncoder().encode(htmlOf(await compileLetter(client, source), form)),
  pdf: async (client, source, form) => serialize(documentOf(await compileLetter(client, source), form)),
  json: async (client, source, form) =>
    new TextEncoder().encode(JSON.stringify(documentOf(await compileLetter(client, source), form))),
  xlsx: async (client, source) => {
    const pieces: Uint8Array[] = []
    const workbook = createWorkbook(totalsTables, (piece) => pieces.push(piece))
    await compileLetter(client, source, { row: (table, cells) => workbook.addRow(table, cells) })
    workbook.close()
    return new Uint8Array(await new Blob(pieces).arrayBuffer())
  },
}
