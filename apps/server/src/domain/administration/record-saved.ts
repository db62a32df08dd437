import type { Prisma } from '@thidua/prisma/client'
import { type AdministrationChange, recordChange } from './record-change.ts'

interface Saved<Stored> extends Pick<AdministrationChange, 'byId' | 'subject'> {
  /** As it stood; null where it was made. */
  readonly before: Stored | null
  readonly after: Stored
  /** What stands on record of it. */
  readonly fieldsOf: (stored: Stored) => NonNullable<AdministrationChange['after']>
}

/** Puts on record that something was made or changed. */
export const recordSaved = <Stored extends { readonly id: string }>(
  tx: Prisma.TransactionClient,
  { byId, subject, before, after, fieldsOf }: Saved<Stored>,
): Promise<boolean> =>
  recordChange(tx, {
    byId,
    subject,
    subjectId: after.id,
    act: before ? 'change' : 'create',
    before: before && fieldsOf(before),
    after: fieldsOf(after),
  })
