import type { Prisma } from '@thidua/prisma/client'
import { recordChange } from '#domain/administration/record-change.ts'
import { withdrawAllLinks } from '#domain/people/make-link.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'

/**
 * Lets a person in no more, signing them out everywhere and taking their links back, or lets them in again. Nothing where it
 * is so already.
 */
export async function setDeactivated(
  tx: Prisma.TransactionClient,
  personId: string,
  deactivated: boolean,
  { byId, note }: { readonly byId: string | null; readonly note: string | null },
): Promise<void> {
  const before = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  if ((before.deactivatedAt !== null) === deactivated) return
  // The time is the database's.
  await (deactivated
    ? tx.$executeRaw`UPDATE person SET deactivated_at = now(), updated_at = now() WHERE id = ${personId}::uuid`
    : tx.person.update({ where: { id: personId }, data: { deactivatedAt: null } }))
  if (deactivated) {
    await tx.session.deleteMany({ where: { userId: personId } })
    await withdrawAllLinks(prismaQueryable(tx), personId)
  }
  await recordChange(tx, {
    byId,
    subject: 'person',
    subjectId: personId,
    act: deactivated ? 'deactivate' : 'reactivate',
    before: { deactivated: !deactivated },
    after: { deactivated },
    note,
  })
}
