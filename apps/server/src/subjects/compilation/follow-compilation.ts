import { settingPaths } from '@thidua/consolidation/answers/basis'
import { type FollowKind, followOf, printFollow } from '@thidua/consolidation/out/followed-letter'
import type { Patch } from '@thidua/consolidation/sources/part-fields'
import { parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'
import type { Pool } from 'pg'
import { lockCompilation } from '#domain/compiling/lock-compilation.ts'
import { pastFields } from '#domain/compiling/past/past-fields.ts'
import { writeLetter } from '#domain/compiling/write-letter.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import type { SignedIn } from '#graphql/context.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
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
    await writeLetter(client, { ...follows(viewer), roundId: input.roundId }, () => [
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
    await writeLetter(client, { ...follows(viewer), roundId }, (fields) => backTo(sealed, fields))
    await moveReport(client, viewer, { id, subject: { state, submissions } }, 'unfollow')
  })

const follows = ({ personId }: SignedIn) => ({ personId, source: 'follow' })

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

/** The issue that a draft follows, where it may be issued as that; throws `ForbiddenError` where that stands no more. */
export function followedIssue(fields: Answers, issuedId: string | null): string | null {
  const submission = followOf(fields)?.submission ?? null
  if (submission !== issuedId) throw new ForbiddenError('wrongState')
  return submission
}
