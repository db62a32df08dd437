import type { Refusal } from '@thidua/schema/permissions'

/** Something is missing, or the person may not know that it is there. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
  constructor() {
    super('Not found.')
  }
}

/** Refused by the table of rights. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError'
  readonly why: Refusal
  constructor(why: Refusal) {
    super(`Refused: ${why}.`)
    this.why = why
  }
}

/** Somebody acted since the person who decides looked: nothing was changed. `newer` are the acts, the oldest first. */
export class ConflictError<Newer = unknown> extends Error {
  override readonly name = 'ConflictError'
  readonly newer: readonly Newer[]
  constructor(newer: readonly Newer[]) {
    super('Somebody has acted on this meanwhile.')
    this.newer = newer
  }
}

/** One thing wrong with what was sent; `rule` is a key of the message catalogues. */
export interface Issue {
  readonly path: string
  readonly rule: string
}

/** What was sent cannot be taken as it is. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError'
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(`Invalid: ${issues.map(({ path, rule }) => `${path} ${rule}`).join(', ')}.`)
    this.issues = issues
  }
}
