import { randomUUID } from 'node:crypto'
import { changesOf, type Patch } from '@thidua/consolidation/sources/part-fields'
import { answersOf } from '@thidua/draft/draft-fields'
import { bytesOf } from '@thidua/draft/saving-rule'
import type { Answers } from '@thidua/schema/outline/paths'
import type { PoolClient } from 'pg'
import { ValidationError } from '#lib/expected-errors.ts'
import { draftFields } from '../drafts/draft-fields.ts'
import { writeFields } from '../drafts/write-fields.ts'
import { beginCompilation } from './compilation-draft.ts'

interface Act {
  readonly roundId: string
  readonly personId: string
  /** The act, as the history of the fields names where a text came from. */
  readonly source: string
}

/**
 * Writes fields of a letter that the transaction holds, by what they say now. Throws `ValidationError` where the draft has
 * no room for it.
 */
export async function writeLetter(
  client: PoolClient,
  { roundId, personId, source }: Act,
  patchesOf: (fields: Answers) => readonly Patch[],
): Promise<void> {
  const { id: reportId, state, since } = await beginCompilation(client, roundId)
  const draft = await draftFields(client, reportId, null)
  const fields = answersOf(draft)
  const patches = changesOf(fields, patchesOf(fields)).map(({ path, value }, at) => ({
    path,
    value,
    baseVersion: draft[path]?.version ?? 0,
    clientSeq: at + 1,
  }))
  if (patches.length === 0) return
  const growth = patches.reduce((sum, { path, value }) => sum + bytesOf(path, value), 0)
  const writing = { reportId, clientId: randomUUID(), personId, source, state, since, next: state, growth }
  const [written] = await writeFields(client, [{ ...writing, patches }])
  if (!written) throw new ValidationError([{ path: 'roundId', rule: 'tooLarge' }])
}
