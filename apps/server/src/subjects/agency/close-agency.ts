import type { Prisma } from '@thidua/prisma/client'
import { HinderedError, type Hindrance } from '#domain/administration/hindered-error.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { isoDay } from '#domain/directory/record-membership.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { type AgencyFields, agencyFields } from './agency-fields.ts'
import { cameFrom } from './write-agency.ts'

interface End {
  readonly on: string
  readonly successorIds: readonly string[]
  readonly note: string
}

/** Ends an agency. Throws `ValidationError`, and `HinderedError` with what still needs it. */
export async function closeAgency(
  tx: Prisma.TransactionClient,
  id: string,
  { on, successorIds, note }: End,
  byId: string,
): Promise<void> {
  const agency = await tx.agency.findUnique({ where: { id } })
  if (!agency) throw new NotFoundError()
  if (on <= isoDay(agency.validFrom)) throw new ValidationError([{ path: 'on', rule: 'notLater' }])
  await assertSuccessors(tx, id, successorIds, on)
  const hindrances = await whatNeeds(tx, id, on)
  if (hindrances.length > 0) throw new HinderedError(hindrances)
  await onRecord(tx, id, { byId, act: 'end', note: note || null }, successorIds, async () => {
    await tx.agency.update({ where: { id }, data: { validUntil: new Date(on) } })
    await tx.agencySuccession.deleteMany({ where: { predecessorId: id } })
    await tx.agencySuccession.createMany({
      data: [...new Set(successorIds)].map((successorId) => ({ predecessorId: id, successorId })),
    })
  })
}

/** Takes the end of an agency back, and its successors with it. */
export async function reopenAgency(tx: Prisma.TransactionClient, id: string, byId: string): Promise<void> {
  if (!(await tx.agency.findUnique({ where: { id } }))) throw new NotFoundError()
  await onRecord(tx, id, { byId, act: 'reopen', note: null }, [], async () => {
    await tx.agency.update({ where: { id }, data: { validUntil: null } })
    await tx.agencySuccession.deleteMany({ where: { predecessorId: id } })
  })
}

interface Act {
  readonly byId: string
  readonly act: 'end' | 'reopen'
  readonly note: string | null
}

/** What ends stands in its own history, and in that of everybody who takes over, or does no longer. */
async function onRecord(
  tx: Prisma.TransactionClient,
  id: string,
  { byId, act, note }: Act,
  successorIds: readonly string[],
  change: () => Promise<void>,
): Promise<void> {
  const former = await tx.agencySuccession.findMany({ where: { predecessorId: id } })
  const concerned = [id, ...new Set([...former.map(({ successorId }) => successorId), ...successorIds])]
  const before: AgencyFields[] = []
  for (const one of concerned) before.push(await agencyFields(tx, one))
  await change()
  for (const [index, one] of concerned.entries())
    await recordChange(tx, {
      byId,
      subject: 'agency',
      subjectId: one,
      act: one === id ? act : 'change',
      before: before[index] ?? null,
      after: await agencyFields(tx, one),
      note: one === id ? note : null,
    })
}

async function assertSuccessors(tx: Prisma.TransactionClient, id: string, ids: readonly string[], on: string) {
  const found = await tx.agency.findMany({ where: { id: { in: [...ids] } } })
  const refuse = (rule: string): never => {
    throw new ValidationError([{ path: 'successorIds', rule }])
  }
  if (found.length < new Set(ids).size) refuse('gone')
  if (ids.includes(id)) refuse('circle')
  if (found.some(({ validUntil }) => validUntil !== null && isoDay(validUntil) <= on)) refuse('ended')
  // Whom it took over from itself cannot take over from it.
  for (const successor of ids) if (await cameFrom(tx, [id], successor)) refuse('circle')
}

/** Most of what stands in the way that is named. */
const maxNamed = 50

async function whatNeeds(tx: Prisma.TransactionClient, id: string, on: string): Promise<Hindrance[]> {
  const reports = await tx.report.findMany({
    where: {
      agencyId: id,
      withdrawnAt: null,
      state: { notIn: ['ACCEPTED', 'COMPILED'] },
      round: { state: 'published' },
    },
    select: { id: true, round: { select: { name: true } } },
    orderBy: { round: { opensAt: 'desc' } },
    take: maxNamed,
  })
  const hosted = await tx.round.findMany({
    where: { hostAgencyId: id, state: { in: ['draft', 'published'] } },
    select: { id: true, name: true },
    orderBy: { opensAt: 'desc' },
    take: maxNamed,
  })
  const children = await tx.agency.findMany({
    where: { parentId: id, OR: [{ validUntil: null }, { validUntil: { gt: new Date(on) } }] },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: maxNamed,
  })
  return [
    ...reports.map(({ id: report, round }): Hindrance => ({ rule: 'openReport', name: round?.name ?? '', id: report })),
    ...hosted.map(({ id: round, name }): Hindrance => ({ rule: 'hostsRound', name, id: round })),
    ...children.map(({ id: child, name }): Hindrance => ({ rule: 'superior', name, id: child })),
  ]
}
