import { recordFile } from '#domain/sealing/record-file.ts'
import type { Asker } from '#heavy/asker.ts'
import { renderLetter } from '#heavy/render-letter.ts'
import type { Database } from '#lib/database.ts'
import { letterInput } from './letter-input.ts'
import type { LetterSource } from './letter-source.ts'

export interface LetterFiles {
  readonly database: Database
  /** The address that people reach the product at; a sealed letter prints it. */
  readonly appUrl: string
}

/** Makes the file of a letter; one of a submission is known by its seal from then on. */
export async function letterFile(
  { database, appUrl }: LetterFiles,
  source: LetterSource,
  format: 'docx' | 'pdf',
  asker: Asker,
): Promise<Uint8Array> {
  const input = await letterInput(database.pool, source, appUrl)
  const { bytes, prints } = await renderLetter(format, input, asker)
  if (source.sealed) await recordFile(database.writes, { submissionId: source.sealed.id, format, bytes, prints })
  return bytes
}
