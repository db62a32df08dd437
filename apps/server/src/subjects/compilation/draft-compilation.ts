import { randomUUID } from 'node:crypto'
import { type Basis, printDrafted, settingPaths } from '@thidua/consolidation/answers/basis'
import type { CompiledRound } from '@thidua/consolidation/answers/compiled-round'
import { changesOf, type Patch } from '@thidua/consolidation/sources/part-fields'
import { bytesOf } from '@thidua/draft/saving-rule'
import type { Answers } from '@thidua/schema/outline/paths'
import { nextState } from '@thidua/schema/states'
import type { PoolClient } from 'pg'
import { beginCompilation } from '#domain/compiling/compilation-draft.ts'
import { type CompilationSources, compilationSources } from '#domain/compiling/compilation-sources.ts'
import { writeFields } from '#domain/drafts/write-fields.ts'
import { loadTemplate } from '#domain/templates.ts'
import type { SignedIn } from '#graphql/context.ts'
import { inThread } from '#heavy/in-thread.ts'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import type { Database } from '#lib/database.ts'
import { ForbiddenError, ValidationError } from '#lib/expected-errors.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { createGate } from '#lib/turns/gate.ts'

/** The rules read all of a round: one at a time, and each compiler waits for their own. */
const gate = createGate({ atOnce: 1, atOnceEach: 1, waiting: 8, waitingEach: 1 })
const timeoutMs = 60_000

/** Which letter is drafted, from what. */
export interface DraftCompilation {
  readonly roundId: string
  readonly templateId: string
  readonly basis: Basis
}

const texts = statement<{ id: string; answers: Answers }>(
  'submission-texts',
  'SELECT id, answers FROM submission WHERE id = ANY($1::uuid[])',
)

/**
 * Brings the first draft by the rules into a round's compiled letter, and begins it where nobody had. What somebody
 * writes meanwhile stays. Throws a `ValidationError` where no report counts yet or there are too many to draft at once,
 * and `ForbiddenError` for a letter that is issued.
 */
export async function draftCompilation(
  { pool, writes }: Pick<Database, 'pool' | 'writes'>,
  viewer: SignedIn,
  { roundId, templateId, basis }: DraftCompilation,
): Promise<void> {
  const sources = await compilationSources(pool, roundId, basis)
  if (sources.standing.length === 0)
    throw new ValidationError([{ path: 'basis', rule: basis === 'accepted' ? 'noneAccepted' : 'noneSent' }])
  const round = await wholeRound(pool, templateId, sources)
  const drafted = await draftApart(viewer, round, sources.fields)
  const patches = [
    ...drafted,
    { path: settingPaths.basis, value: basis },
    { path: settingPaths.drafted, value: printDrafted({ at: sources.moment, basis }) },
  ]
  await transaction(writes, (client) => write(client, viewer, roundId, sources, patches))
}

/** The round with all that its submissions say. */
async function wholeRound(
  db: Queryable,
  templateId: string,
  { sendings, standing }: CompilationSources,
): Promise<CompiledRound> {
  const answers = new Map((await texts(db, [standing.map(({ id }) => id)])).map((row) => [row.id, row.answers]))
  const { template } = await loadTemplate(db, templateId)
  return {
    template,
    agencies: sendings.map(({ agency }) => agency),
    standing: standing.map((submission) => ({ ...submission, answers: answers.get(submission.id) ?? {} })),
  }
}

async function draftApart({ personId }: SignedIn, round: CompiledRound, fields: Answers): Promise<Patch[]> {
  const { signal } = new AbortController()
  try {
    return await gate.run(personId, signal, () =>
      inThread<Patch[]>(new URL('first-draft-task.ts', import.meta.url), { round, fields }, { signal, timeoutMs }),
    )
  } catch (error) {
    if (error instanceof TooHeavyError) throw new ValidationError([{ path: 'roundId', rule: 'tooManyReports' }])
    throw error
  }
}

/** Writes what differs from the draft that was read; a field that somebody wrote since stays theirs. */
async function write(
  client: PoolClient,
  { personId }: SignedIn,
  roundId: string,
  { draft, fields }: CompilationSources,
  patches: readonly Patch[],
): Promise<void> {
  const { id: reportId, state, since } = await beginCompilation(client, roundId)
  const next = nextState(state, 'write', 0)
  if (next === null) throw new ForbiddenError('wrongState')
  const changes = changesOf(fields, patches).map(({ path, value }, at) => ({
    path,
    value: value.normalize('NFC'),
    baseVersion: draft[path]?.version ?? 0,
    clientSeq: at + 1,
  }))
  const growth = changes.reduce((sum, { path, value }) => sum + bytesOf(path, value), 0)
  const writing = { reportId, clientId: randomUUID(), personId, source: 'firstDraft', state, since, next, growth }
  const [written] = await writeFields(client, [{ ...writing, patches: changes }])
  if (!written) throw new ValidationError([{ path: 'roundId', rule: 'tooManyReports' }])
}
