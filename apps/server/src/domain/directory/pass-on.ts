import type { Membership, Prisma } from '@thidua/prisma/client'
import type { MembershipForm } from '@thidua/schema/administration/membership-form'
import { ValidationError } from '#lib/expected-errors.ts'
import { agenciesOf } from './administer-person.ts'
import { keepAnswered } from './keep-answered.ts'
import { isoDay } from './record-membership.ts'
import { setDeactivated } from './set-deactivated.ts'
import { today } from './today.ts'
import { addMembership, changeMembership, endMembership } from './write-membership.ts'

interface HandOver {
  readonly successorId: string
  readonly membershipIds: readonly string[]
  readonly on: string
  readonly deactivate: boolean
}

interface By {
  readonly byId: string
  readonly note: string | null
}

/**
 * Passes memberships of a person to a successor from a day on: what the successor has in the same agency already grows by
 * it. Throws `ValidationError`, `HinderedError`.
 */
export async function passOn(
  tx: Prisma.TransactionClient,
  personId: string,
  { successorId, membershipIds, on, deactivate }: HandOver,
  by: By,
): Promise<void> {
  await keepAnswered(tx, await agenciesOf(tx, personId), async () => {
    const day = await today(tx)
    if (on < day) throw new ValidationError([{ path: 'on', rule: 'past' }])
    // Who may sign in no more cannot work until a later day.
    if (deactivate && on > day) throw new ValidationError([{ path: 'deactivate', rule: 'later' }])
    const successor = await tx.person.findUnique({ where: { id: successorId } })
    if (!successor || successor.deactivatedAt !== null || successorId === personId)
      throw new ValidationError([{ path: 'successorId', rule: 'gone' }])
    const passed = await tx.membership.findMany({
      where: {
        id: { in: [...membershipIds] },
        personId,
        OR: [{ validUntil: null }, { validUntil: { gt: new Date(on) } }],
      },
    })
    if (passed.length < new Set(membershipIds).size)
      throw new ValidationError([{ path: 'membershipIds', rule: 'gone' }])
    const from = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    const names = { from: from.name, to: successor.name }
    for (const membership of passed) await passOne(tx, membership, successorId, on, { ...by, names })
    if (deactivate) await setDeactivated(tx, personId, true, by)
  })
}

async function passOne(
  tx: Prisma.TransactionClient,
  from: Membership,
  successorId: string,
  on: string,
  { names, ...by }: By & { readonly names: { readonly from: string; readonly to: string } },
) {
  const act = { ...by, act: 'handOver' as const, other: { handed: 'handedFrom' as const, name: names.from } }
  const { agencyId, role } = from
  const own = await tx.membershipBlock.findMany({ where: { membershipId: from.id } })
  const form: MembershipForm = {
    agencyId,
    role,
    maySubmit: from.maySubmit,
    blockIds: own.map(({ blockId }) => blockId),
    validFrom: later(isoDay(from.validFrom), on),
    validUntil: from.validUntil && isoDay(from.validUntil),
  }
  const has = await tx.membership.findUnique({
    where: { personId_agencyId_role: { personId: successorId, agencyId, role } },
    include: { blocks: true },
  })
  const standing = has && (has.validUntil === null || isoDay(has.validUntil) >= on) ? has : null
  const id = standing?.id ?? (await addMembership(tx, successorId, form, act))
  if (standing)
    await changeMembership(
      tx,
      standing,
      {
        ...form,
        maySubmit: standing.maySubmit || form.maySubmit,
        blockIds: [...standing.blocks.map(({ blockId }) => blockId), ...form.blockIds],
        validFrom: earlier(isoDay(standing.validFrom), form.validFrom),
        validUntil: standing.validUntil && form.validUntil && later(isoDay(standing.validUntil), form.validUntil),
      },
      act,
    )
  const granted = await tx.submitGrant.findMany({ where: { membershipId: from.id } })
  await tx.submitGrant.createMany({
    data: granted.map(({ roundId }) => ({ membershipId: id, roundId })),
    skipDuplicates: true,
  })
  await endMembership(tx, from, later(on, isoDay(from.validFrom)), {
    ...act,
    other: { handed: 'handedTo', name: names.to },
  })
}

const later = (one: string, other: string): string => (one > other ? one : other)
const earlier = (one: string, other: string): string => (one < other ? one : other)
