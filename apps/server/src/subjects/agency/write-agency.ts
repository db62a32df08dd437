import type { Prisma } from '@thidua/prisma/client'
import type { AgencyForm } from '@thidua/schema/administration/agency-form'
import { rolesOfKind } from '@thidua/schema/administration/roles-of-kind'
import { recordChange } from '#domain/administration/record-change.ts'
import { isoDay } from '#domain/directory/record-membership.ts'
import { type Issue, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { agencyFields } from './agency-fields.ts'

/** Makes (id null) or changes an agency, and puts it on record. Throws `ValidationError`, `NotFoundError`. Gives its id. */
export async function writeAgency(
  tx: Prisma.TransactionClient,
  id: string | null,
  form: AgencyForm,
  byId: string,
): Promise<string> {
  const { predecessorIds, validFrom, ...plain } = form
  const before = id === null ? null : await agencyFields(tx, id)
  await assertFits(tx, id, form)
  const data = { ...plain, validFrom: new Date(validFrom) }
  const { id: written } =
    id === null ? await tx.agency.create({ data }) : await tx.agency.update({ where: { id }, data })
  await setPredecessors(tx, written, predecessorIds)
  await recordChange(tx, {
    byId,
    subject: 'agency',
    subjectId: written,
    act: before ? 'change' : 'create',
    before,
    after: await agencyFields(tx, written),
  })
  return written
}

async function setPredecessors(tx: Prisma.TransactionClient, successorId: string, predecessorIds: readonly string[]) {
  await tx.agencySuccession.deleteMany({ where: { successorId } })
  await tx.agencySuccession.createMany({
    data: [...new Set(predecessorIds)].map((predecessorId) => ({ predecessorId, successorId })),
  })
}

async function assertFits(tx: Prisma.TransactionClient, id: string | null, form: AgencyForm): Promise<void> {
  const issues: Issue[] = []
  const { parentId, blockId, predecessorIds, validFrom, kind } = form
  const there = id === null ? null : await tx.agency.findUnique({ where: { id } })
  if (id !== null && there === null) throw new NotFoundError()
  const until = there?.validUntil ? isoDay(there.validUntil) : null
  if (until !== null && validFrom >= until) issues.push({ path: 'validFrom', rule: 'afterEnd' })
  // An agency that ended in a block which has ended since stays in it.
  if (
    blockId !== null &&
    blockId !== there?.blockId &&
    !(await tx.block.findUnique({ where: { id: blockId, validUntil: null } }))
  )
    issues.push({ path: 'blockId', rule: 'gone' })
  if (parentId !== null) {
    const parent = await tx.agency.findUnique({ where: { id: parentId } })
    if (!parent) issues.push({ path: 'parentId', rule: 'gone' })
    else if (parentId === id || (id !== null && (await isBelow(tx, parentId, id))))
      issues.push({ path: 'parentId', rule: 'circle' })
  }
  const found = await tx.agency.count({ where: { id: { in: predecessorIds } } })
  if (found < new Set(predecessorIds).size) issues.push({ path: 'predecessorIds', rule: 'gone' })
  else if (id !== null && (predecessorIds.includes(id) || (await cameFrom(tx, predecessorIds, id))))
    issues.push({ path: 'predecessorIds', rule: 'circle' })
  // What somebody is there must go on being possible.
  if (there && there.kind !== kind) {
    const roles = await tx.membership.findMany({ where: { agencyId: there.id }, select: { role: true } })
    if (roles.some(({ role }) => !rolesOfKind(kind).includes(role))) issues.push({ path: 'kind', rule: 'roles' })
  }
  if (issues.length > 0) throw new ValidationError(issues)
}

/** Whether `agencyId` stands somewhere below `above`. */
async function isBelow(tx: Prisma.TransactionClient, agencyId: string, above: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH RECURSIVE line AS (
      SELECT id, parent_id FROM agency WHERE id = ${agencyId}::uuid
      UNION SELECT a.id, a.parent_id FROM agency a JOIN line ON a.id = line.parent_id
    ) SELECT FROM line WHERE id = ${above}::uuid`
  return rows.length > 0
}

/** Whether one of `agencyIds` took over, itself or by others, from `origin`. */
export async function cameFrom(
  tx: Prisma.TransactionClient,
  agencyIds: readonly string[],
  origin: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH RECURSIVE line AS (
      SELECT unnest(${[...agencyIds]}::uuid[]) AS id
      UNION SELECT s.predecessor_id FROM agency_succession s JOIN line ON s.successor_id = line.id
    ) SELECT FROM line WHERE id = ${origin}::uuid`
  return rows.length > 0
}
