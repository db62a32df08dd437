import { randomUUID } from 'node:crypto'
import { settingPaths } from '@thidua/consolidation/answers/basis'
import { type FollowKind, followOf, printFollow } from '@thidua/consolidation/out/followed-letter'
import { changesOf, type Patch } from '@thidua/consolidation/sources/part-fields'
import { answersOf } from '@thidua/draft/draft-fields'
import { bytesOf } from '@thidua/draft/saving-rule'
import { parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'
import type { Pool, PoolClient } from 'pg'
import { beginCompilation } from '#domain/compiling/compilation-draft.ts'
import { lockCompilation } from '#domain/compiling/lock-compilation.ts'
import { pastFields } from '#domain/compiling/past/past-fields.ts'
import { draftFields } from '#domain/drafts/draft-fields.ts'
import { writeFields } from '#domain/drafts/write-fields.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import type { SignedIn } from '#graphql/context.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { transaction } from '#lib/transaction.ts'

/** An act of beginning the letter that follows an issued one. */
export interface FollowCompilation {
  readonly roundId: string
  /** The issue that the person looked at. */
  readonly submissionId: string
  readonly kind: FollowKind
}

/**
 * Opens the draft of an issued letter for the one that supplements or replaces it. What was issued stands; number and day
 * are the new letter's own. Throws `ForbiddenError` for a letter that is not issued, or issued anew since.
 */
export const followCompilation = (pool: Pool, viewer: SignedIn, input: FollowCompilation): Promise<void> =>
  transaction(pool, async (client) => {
    const letter = await lockCompilation(client, input.roundId)
    if (!letter) throw new NotFoundError()
    const { id, state, submissions, issuedId } = letter
    if (issuedId !== input.submissionId || letter.roundState !== 'compiled') throw new ForbiddenError('wrongState')
    await moveReport(client, viewer, { id, subject: { state, submissions } }, 'follow')
    await write(client, viewer, input.roundId, () => [
      { path: settingPaths.follows, value: printFollow({ kind: input.kind, submission: issuedId }) },
      { path: letterPath('number'), value: '' },
      { path: letterPath('issuedOn'), value: '' },
    ])
  })

/**
 * Drops the letter that was to follow: the draft says again what was issued. Paragraphs that were written for it are
 * removed ones, which can be put back. Throws `ForbiddenError` where no such letter is being written.
 */
export const unfollowCompilation = (
  pool: Pool,
  viewer: SignedIn,
  { roundId }: Pick<FollowCompilation, 'roundId'>,
): Promise<void> =>
  transaction(pool, async (client) => {
    const letter = await lockCompilation(client, roundId)
    if (!letter) throw new NotFoundError()
    const { id, state, submissions, issuedId } = letter
    const sealed = state === 'REVISING' && issuedId !== null ? await pastFields(client, id, issuedId) : null
    if (!sealed) throw new ForbiddenError('wrongState')
    await write(client, viewer, roundId, (fields) => backTo(sealed, fields))
    await moveReport(client, viewer, { id, subject: { state, submissions } }, 'unfollow')
  })

/** What brings a draft back to what was sealed of it; what was never sealed, and words of removed paragraphs, stay. */
function backTo(sealed: Answers, fields: Answers): Patch[] {
  const paths = new Set([...Object.keys(fields), ...Object.keys(sealed)])
  return [...paths].flatMap((path) => {
    const parsed = parseCompiledPath(path)
    if (parsed === null || parsed.frozenWhen === 'never' || parsed.kind === 'standing' || parsed.kind === 'sealed')
      return []
    const value = sealed[path] ?? ''
    return value === '' && parsed.frozenWhen === 'ordered' && parsed.kind !== 'partOrder' ? [] : [{ path, value }]
  })
}

/** Writes fields of a letter that the transaction holds. */
async function write(
  client: PoolClient,
  { personId }: SignedIn,
  roundId: string,
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
  const growth = patches.reduce((sum, { path, value }) => sum + bytesOf(path, value), 0)
  const writing = { reportId, clientId: randomUUID(), personId, source: 'follow', state, since, next: state, growth }
  const [written] = await writeFields(client, [{ ...writing, patches }])
  if (!written) throw new ValidationError([{ path: 'roundId', rule: 'tooLarge' }])
}

/** The issue that a draft follows, where it may be issued as that; throws `ForbiddenError` where that stands no more. */
export function followedIssue(fields: Answers, issuedId: string | null): string | null {
  const submission = followOf(fields)?.submission ?? null
  if (submission !== issuedId) throw new ForbiddenError('wrongState')
  return submission
}
