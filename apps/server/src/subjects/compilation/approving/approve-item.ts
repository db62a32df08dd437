import { approvalOf, assignmentPath, readAssignment } from '@thidua/consolidation/assignments/assignment'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { answersOf } from '@thidua/draft/draft-fields'
import { findItem } from '@thidua/schema/outline/template'
import { nextState } from '@thidua/schema/states'
import type { Pool } from 'pg'
import { lockCompilation } from '#domain/compiling/lock-compilation.ts'
import { writeLetter } from '#domain/compiling/write-letter.ts'
import { draftFields } from '#domain/drafts/draft-fields.ts'
import { loadTemplate } from '#domain/templates.ts'
import type { SignedIn } from '#graphql/context.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { transaction } from '#lib/transaction.ts'

/** An act of approving an item of a compiled letter. */
export interface ApproveItem {
  readonly roundId: string
  readonly templateId: string
  readonly item: string
  /** `approvalOf` the words that the person had before them; empty takes the approval back. */
  readonly approval: string
}

/**
 * Approves the words of an item, or takes that back. Throws a `ValidationError` for an item that the round does not ask,
 * for a person who is not the one to approve it, and where the words are others than the person saw; `ForbiddenError` for a
 * letter that nobody writes.
 */
export const approveItem = (pool: Pool, viewer: SignedIn, input: ApproveItem): Promise<void> =>
  transaction(pool, async (client) => {
    const { roundId, approval } = input
    const { personId } = viewer
    const letter = await lockCompilation(client, roundId)
    if (!letter) throw new NotFoundError()
    const isClosed = letter.roundState === 'cancelled' || nextState(letter.state, 'write', letter.submissions) === null
    if (isClosed) throw new ForbiddenError('wrongState')
    const { template } = await loadTemplate(client, input.templateId)
    const item = findItem(template, input.item)?.id
    if (item === undefined) throw new ValidationError([{ path: 'item', rule: 'unknown' }])
    const fields = answersOf(await draftFields(client, letter.id, null))
    if (readAssignment(fields, item).approver !== personId)
      throw new ValidationError([{ path: assignmentPath(item, 'approver'), rule: 'notApprover' }])
    const words = readParts(fields).filter((part) => part.item === item)
    if (approval !== '' && approval !== approvalOf(personId, words))
      throw new ValidationError([{ path: 'draft', rule: 'writtenSince' }])
    await writeLetter(client, { roundId, personId, source: 'approve' }, () => [
      { path: assignmentPath(item, 'approved'), value: approval },
    ])
  })
