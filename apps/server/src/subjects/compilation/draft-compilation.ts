import { randomUUID } from 'node:crypto'
import type { Basis } from '@thidua/consolidation/answers/basis'
import type { FieldPatch } from '@thidua/draft/draft-fields'
import { bytesOf } from '@thidua/draft/saving-rule'
import { nextState } from '@thidua/schema/states'
import type { PoolClient } from 'pg'
import { beginCompilation } from '#domain/compiling/compilation-draft.ts'
import { writeFields } from '#domain/drafts/write-fields.ts'
import type { Asker } from '#heavy/asker.ts'
import { inThread } from '#heavy/in-thread.ts'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import type { Database } from '#lib/database.ts'
import { ForbiddenError, ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { createGate, GateFullError } from '#lib/turns/gate.ts'
import type { FirstDraft, FirstDraftTask } from './first-draft-task.ts'

/** The rules read all of a round: one at a time, and each compiler waits for their own. */
const gate = createGate({ atOnce: 1, atOnceEach: 1, waiting: 8, waitingEach: 1 })
const timeoutMs = 60_000
/** What the largest item of as many reports takes. */
const heapMb = 256

/** Reports of a round that the page drafts a letter of: ten provinces. More are for the command, which has the time. */
export const maxReports = 2_000

const sentReports = statement<{ count: number }>(
  'sent-reports',
  'SELECT count(*)::int AS count FROM report WHERE round_id = $1 AND latest_number IS NOT NULL',
)

/** Which letter is drafted, from what. */
export interface DraftCompilation {
  readonly roundId: string
  readonly templateId: string
  readonly basis: Basis
}

/**
 * Brings the first draft by the rules into a round's compiled letter, and begins it where nobody had. What somebody
 * writes meanwhile stays; nothing is brought when the asker leaves before it is written. Throws a `ValidationError` where no report
 * counts yet, too many wait, or there are too many reports to draft at once, and `ForbiddenError` for a letter that is issued.
 */
export async function draftCompilation(
  { url: databaseUrl, writes }: Pick<Database, 'url' | 'writes'>,
  asker: Asker,
  input: DraftCompilation,
): Promise<void> {
  const { roundId, basis } = input
  const [sent] = await sentReports(writes, [roundId])
  if ((sent?.count ?? 0) > maxReports) throw new ValidationError([{ path: 'roundId', rule: 'tooManyReports' }])
  const patches = await draftApart(asker, { databaseUrl, ...input })
  if (patches === 'tooMuch') throw new ValidationError([{ path: 'roundId', rule: 'tooManyReports' }])
  if (patches === 'none')
    throw new ValidationError([{ path: 'basis', rule: basis === 'accepted' ? 'noneAccepted' : 'noneSent' }])
  await transaction(writes, (client) => write(client, asker, roundId, patches))
}

async function draftApart({ personId, left: signal }: Asker, task: FirstDraftTask): Promise<FirstDraft> {
  const module = new URL('first-draft-task.ts', import.meta.url)
  try {
    return await gate.run(personId, signal, () => inThread<FirstDraft>(module, task, { signal, timeoutMs, heapMb }))
  } catch (error) {
    if (error instanceof TooHeavyError) throw new ValidationError([{ path: 'roundId', rule: 'tooManyReports' }])
    if (error instanceof GateFullError) throw new ValidationError([{ path: 'roundId', rule: 'busy' }])
    throw error
  }
}

/** Writes what differs from the draft that was read; a field that somebody wrote since stays theirs. */
async function write(
  client: PoolClient,
  { personId }: Asker,
  roundId: string,
  patches: readonly FieldPatch[],
): Promise<void> {
  const { id: reportId, state, since } = await beginCompilation(client, roundId)
  const next = nextState(state, 'write', 0)
  if (next === null) throw new ForbiddenError('wrongState')
  const growth = patches.reduce((sum, { path, value }) => sum + bytesOf(path, value), 0)
  const writing = { reportId, clientId: randomUUID(), personId, source: 'firstDraft', state, since, next, growth }
  const [written] = await writeFields(client, [{ ...writing, patches }])
  if (!written) throw new ValidationError([{ path: 'roundId', rule: 'tooManyReports' }])
}
