import type { Prisma } from '@thidua/prisma/client'
import { type MovementForm, movementForm } from '@thidua/schema/administration/movement-form'
import { administer } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { documentNamed, type NamedDocument } from '#domain/administration/named-document.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { uniqueSlug } from '#domain/administration/unique-slug.ts'
import { builder } from '#graphql/builder.ts'
import { MovementKindEnum } from '#graphql/enums.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { NewDocumentInput } from '#graphql/new-document-input.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { loadMovement } from './load-movement.ts'

const SaveMovementInput = builder.inputType('SaveMovementInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new one.' }),
    lastChange: t.id({ description: 'Its latest change when the page was read; null where there was none.' }),
    name: t.string({ required: true }),
    kind: t.field({ type: MovementKindEnum, required: true }),
    fromYear: t.int({ required: true }),
    toYear: t.int(),
    scope: t.string({ required: true }),
    aims: t.string({ required: true }),
    launchDocumentId: t.id({ description: 'A document of the registry.' }),
    launchDocument: t.field({ type: NewDocumentInput, description: 'One that the registry may not have yet.' }),
  }),
})

const withDocument = { launchDocument: { select: { number: true, issuer: true } } } as const
type Stored = Prisma.MovementGetPayload<{ include: typeof withDocument }>

/** What stands on record of a movement. */
const fieldsOf = ({ name, kind, fromYear, toYear, scope, aims, launchDocument }: Stored) => ({
  name,
  kind,
  fromYear,
  toYear,
  scope,
  aims,
  launchDocument: launchDocument && `${launchDocument.number}, ${launchDocument.issuer}`,
})

async function write(
  tx: Prisma.TransactionClient,
  id: string | null,
  form: MovementForm,
  named: NamedDocument,
  byId: string,
): Promise<string> {
  const include = withDocument
  const before = id === null ? null : await tx.movement.findUnique({ where: { id }, include })
  if (id !== null && before === null) throw new NotFoundError()
  const data = { ...form, launchDocumentId: await documentNamed(tx, 'launchDocument', named, byId) }
  const movement =
    id === null
      ? await tx.movement.create({ data: { ...data, slug: await uniqueSlug(tx, 'movement', form.name) }, include })
      : await tx.movement.update({ where: { id }, data, include })
  await recordChange(tx, {
    byId,
    subject: 'movement',
    subjectId: movement.id,
    act: before ? 'change' : 'create',
    before: before && fieldsOf(before),
    after: fieldsOf(movement),
  })
  return movement.id
}

builder.mutationField('saveMovement', (t) =>
  t.field({
    type: 'Movement',
    authScopes: { signedIn: true },
    description: 'Makes or changes a movement. Its address is made from its first name and stays.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: SaveMovementInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:movements')
      const form = parseForm(movementForm, { toYear: null, ...input })
      const id = input.id ?? null
      if (id !== null && !isUuid(id)) throw new NotFoundError()
      const basis = id === null ? null : { subject: 'movement' as const, id, lastChange: input.lastChange ?? null }
      const named = { id: input.launchDocumentId, document: input.launchDocument }
      const { prisma, pool } = context.database
      const saved = await administer(prisma, basis, (tx) => write(tx, id, form, named, viewer.personId))
      const movement = await loadMovement(pool, saved)
      if (!movement) throw new NotFoundError()
      return movement
    },
  }),
)
