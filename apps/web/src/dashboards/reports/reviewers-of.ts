/** A reviewer of the host, with the blocks that are theirs. */
export interface Reviewer {
  readonly name: string
  readonly email: string
  readonly blockIds: readonly string[]
}

/** The reviewers of a block; null for agencies that belong to none. */
export type ReviewersOf = (blockId: string | null) => readonly Reviewer[]

/** Groups reviewers by their blocks once, for all rows of a list. */
export function reviewersByBlock(reviewers: readonly Reviewer[]): ReviewersOf {
  const byBlock = new Map<string, Reviewer[]>()
  for (const reviewer of reviewers)
    for (const block of reviewer.blockIds) byBlock.set(block, [...(byBlock.get(block) ?? []), reviewer])
  return (blockId) => byBlock.get(blockId ?? '') ?? []
}
