import type { Prisma } from '@thidua/prisma/client'
import type { MembershipForm } from '@thidua/schema/administration/membership-form'
import { rolesOfKind } from '@thidua/schema/administration/roles-of-kind'
import { type Issue, ValidationError } from '#lib/expected-errors.ts'
import { isoDay, type MembershipChange, membershipSnapshot, recordMembership } from './record-membership.ts'
import { today } from './today.ts'

type By = Pick<MembershipChange, 'byId' | 'note' | 'other'> & { readonly act?: MembershipChange['act'] }

/**
 * Gives a person a role in an agency. One that they had there before and that has ended holds anew; one that holds or is
 * to come is `taken`. Throws `ValidationError`. Gives the membership's id.
 */
export async function addMembership(
  tx: Prisma.TransactionClient,
  personId: string,
  form: MembershipForm,
  { act = 'addMembership', ...by }: By,
): Promise<string> {
  await assertFits(tx, form)
  const { agencyId, role } = form
  const former = await tx.membership.findUnique({ where: { personId_agencyId_role: { personId, agencyId, role } } })
  if (former && !hasEnded(former, await today(tx))) throw new ValidationError([{ path: 'role', rule: 'taken' }])
  const before = former && (await membershipSnapshot(tx, former.id))
  const data = columns(form)
  const { id } = former
    ? await tx.membership.update({ where: { id: former.id }, data })
    : await tx.membership.create({ data: { ...data, personId } })
  await setBlocks(tx, id, form.blockIds)
  if (former) await tx.submitGrant.deleteMany({ where: { membershipId: id } })
  await record(tx, { id, personId, act, before }, by)
  return id
}

/** Changes a membership to what a form says of it. Throws `ValidationError`. */
export async function changeMembership(
  tx: Prisma.TransactionClient,
  { id, personId }: { readonly id: string; readonly personId: string },
  form: MembershipForm,
  { act = 'changeMembership', ...by }: By,
): Promise<void> {
  await assertFits(tx, form)
  const { agencyId, role } = form
  const held = await tx.membership.findFirst({ where: { personId, agencyId, role, NOT: { id } } })
  if (held) throw new ValidationError([{ path: 'role', rule: 'taken' }])
  const before = await membershipSnapshot(tx, id)
  const { agencyId: formerAgencyId } = await tx.membership.findUniqueOrThrow({ where: { id } })
  await tx.membership.update({ where: { id }, data: columns(form) })
  await setBlocks(tx, id, form.blockIds)
  // What a clerk was let send is a clerk's alone, and the reports of that agency.
  if (role !== 'clerk' || agencyId !== formerAgencyId) await tx.submitGrant.deleteMany({ where: { membershipId: id } })
  await record(tx, { id, personId, act, before }, by)
}

/** Ends a membership on a day, the first on which it holds no more; not before it began. */
export async function endMembership(
  tx: Prisma.TransactionClient,
  { id, personId }: { readonly id: string; readonly personId: string },
  on: string,
  { act = 'endMembership', ...by }: By,
): Promise<void> {
  const before = await membershipSnapshot(tx, id)
  const found = await tx.membership.findUniqueOrThrow({ where: { id } })
  if (on < isoDay(found.validFrom)) throw new ValidationError([{ path: 'on', rule: 'notLater' }])
  await tx.membership.update({ where: { id }, data: { validUntil: new Date(on) } })
  await record(tx, { id, personId, act, before }, by)
}

/** Puts on record what became of a membership. */
const record = async (
  tx: Prisma.TransactionClient,
  { id, ...change }: Pick<MembershipChange, 'personId' | 'act' | 'before'> & { readonly id: string },
  { byId, note = null, other }: Omit<By, 'act'>,
) => recordMembership(tx, { ...change, byId, note, other, after: await membershipSnapshot(tx, id) })

const columns = ({ agencyId, role, maySubmit, validFrom, validUntil }: MembershipForm) => ({
  agencyId,
  role,
  maySubmit,
  validFrom: new Date(validFrom),
  validUntil: validUntil === null ? null : new Date(validUntil),
})

const hasEnded = ({ validUntil }: { readonly validUntil: Date | null }, day: string): boolean =>
  validUntil !== null && isoDay(validUntil) <= day

async function setBlocks(tx: Prisma.TransactionClient, membershipId: string, blockIds: readonly string[]) {
  await tx.membershipBlock.deleteMany({ where: { membershipId } })
  await tx.membershipBlock.createMany({ data: [...new Set(blockIds)].map((blockId) => ({ membershipId, blockId })) })
}

async function assertFits(tx: Prisma.TransactionClient, form: MembershipForm): Promise<void> {
  const { agencyId, role, blockIds, validFrom } = form
  const agency = await tx.agency.findUnique({ where: { id: agencyId } })
  const blocks = await tx.block.count({ where: { id: { in: blockIds }, validUntil: null } })
  const issues: Issue[] = []
  if (!agency) issues.push({ path: 'agencyId', rule: 'gone' })
  else if (agency.validUntil !== null && isoDay(agency.validUntil) <= validFrom)
    issues.push({ path: 'agencyId', rule: 'ended' })
  if (agency && !rolesOfKind(agency.kind).includes(role)) issues.push({ path: 'role', rule: 'notOfKind' })
  if (blocks < new Set(blockIds).size) issues.push({ path: 'blockIds', rule: 'gone' })
  if (issues.length > 0) throw new ValidationError(issues)
}
