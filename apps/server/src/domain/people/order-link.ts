import type { Prisma } from '@thidua/prisma/client'
import { recordChange } from '#domain/administration/record-change.ts'
import type { LinkOrder } from './make-link.ts'

/** How long a link that an administrator makes is good: an invitation until people are back at their desks. */
export const invitedForHours = 7 * 24
const goodForHours = { invite: invitedForHours, reset: 24 }

/**
 * What link a person needs who asks an administrator: an invitation who never set a password, else one to set it anew.
 * Puts on record that it was made. `byId`: null for the command line; `hours` where it is another time than usual.
 */
export async function orderLink(
  tx: Prisma.TransactionClient,
  personId: string,
  byId: string | null,
  hours?: number,
): Promise<LinkOrder> {
  const passwords = await tx.account.count({ where: { userId: personId, password: { not: null } } })
  const kind = passwords > 0 ? 'reset' : 'invite'
  await recordChange(tx, {
    byId,
    subject: 'person',
    subjectId: personId,
    act: kind === 'invite' ? 'invite' : 'resetPassword',
    before: null,
    after: null,
  })
  return { personId, kind, byId, hours: hours ?? goodForHours[kind] }
}
