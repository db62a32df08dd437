import type { Prisma, PrismaClient } from '@thidua/prisma/client'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { longestWaitMs } from '#lib/turns/waiting.ts'
import { AdministrationConflictError } from './administration-conflict-error.ts'
import type { AdministeredSubject } from './record-change.ts'

/** What an administrator's form was opened on: the latest change of the subject that the page had read, null for none. */
export interface Basis {
  readonly subject: AdministeredSubject
  readonly id: string
  readonly lastChange: string | null
}

/** What an input that makes (`id` null) or changes something was filled in on; null where it makes. Throws `NotFoundError`. */
export function basisOf(
  subject: AdministeredSubject,
  { id, lastChange }: { readonly id?: string | null | undefined; readonly lastChange?: string | null | undefined },
): Basis | null {
  if (id == null) return null
  if (!isUuid(id)) throw new NotFoundError()
  return { subject, id, lastChange: lastChange ?? null }
}

type Act<T> = (tx: Prisma.TransactionClient) => Promise<T>

/**
 * One act of an administrator, in one transaction. With a basis, acts on one subject wait for each other, and one that was
 * decided on something older changes nothing: throws `AdministrationConflictError` with what was done since.
 */
export const administer = <T>(prisma: PrismaClient, basis: Basis | null, act: Act<T>): Promise<T> =>
  prisma.$transaction(
    async (tx) => {
      if (basis !== null) await assertNothingNewer(tx, basis)
      return act(tx)
    },
    { maxWait: longestWaitMs, timeout: 20_000 },
  )

async function assertNothingNewer(tx: Prisma.TransactionClient, { subject, id, lastChange }: Basis): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${subject} ${id.toLowerCase()}`}, 0))`
  const newer = await tx.administrationChange.findMany({
    where: { subject, subjectId: id, id: { gt: serialOf(lastChange) } },
    orderBy: { id: 'asc' },
    take: 20,
  })
  if (newer.length > 0) throw new AdministrationConflictError(newer)
}

/** A page that names no change of ours has read none. */
const serialOf = (change: string | null): bigint =>
  change !== null && /^\d{1,18}$/u.test(change) ? BigInt(change) : 0n
