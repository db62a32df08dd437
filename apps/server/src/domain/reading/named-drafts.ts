import type { PoolClient } from 'pg'
import { ConflictError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { type DraftRemarkNode, heldDraftRemarks } from './draft-remark-sql.ts'

/** A remark as it was read by who decides. */
export interface NamedDraft {
  readonly id: string
  readonly version: number
}

/**
 * The remarks that an act names, as they are, held until its transaction ends. Throws `ConflictError` where one was
 * written anew, taken away or sent since it was read, and `ValidationError` for one that is not on this submission.
 */
export async function namedDrafts(
  client: PoolClient,
  { reportId, submissionId }: { readonly reportId: string; readonly submissionId: string },
  named: readonly NamedDraft[],
): Promise<DraftRemarkNode[]> {
  if (named.length === 0) return []
  const rows = await heldDraftRemarks(client, [named.map(({ id }) => id).filter(isUuid)])
  return named.map(({ id, version }, index) => {
    const row = rows.find(({ draft }) => draft.id === id)
    if (!row || row.reportId !== reportId || row.draft.submissionId !== submissionId)
      throw new ValidationError([{ path: `drafts/${index}`, rule: 'unknown' }])
    if (!row.waits || row.draft.version !== version) throw new ConflictError([])
    return row.draft
  })
}
