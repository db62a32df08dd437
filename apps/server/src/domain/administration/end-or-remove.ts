import type { Prisma } from '@thidua/prisma/client'
import { HinderedError, type Hindrance } from './hindered-error.ts'
import { type AdministeredSubject, recordChange } from './record-change.ts'

/** How many of what stands in the way are named. */
export const namedHindrances = 5

interface Ended {
  readonly subject: AdministeredSubject
  readonly id: string
  readonly byId: string
  /** The first day on which it was to be no more, until now. */
  readonly before: Date | null
  /** The same from now on; null takes the end back. */
  readonly on: string | null
}

/** Puts on record that something ends on a day, or does not any more. */
export const recordEnd = (tx: Prisma.TransactionClient, { subject, id, byId, before, on }: Ended): Promise<boolean> =>
  recordChange(tx, {
    ...{ byId, subject, subjectId: id, act: on === null ? 'reopen' : 'end' },
    before: { validUntil: before?.toISOString().slice(0, 10) ?? null },
    after: { validUntil: on },
  })

/** Throws `HinderedError` with what stands in the way. */
export function assertUnhindered(hindrances: readonly Hindrance[]): void {
  if (hindrances.length > 0) throw new HinderedError(hindrances)
}
