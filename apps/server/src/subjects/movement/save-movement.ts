import type { Prisma } from '@thidua/prisma/client'
import { type MovementForm, movementForm } from '@thidua/schema/administration/movement-form'
import type { Viewer } from '@thidua/schema/permissions'
import { administer, basisOf } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { documentNamed, type NamedDocument } from '#domain/administration/named-document.ts'
import { newOwner } from '#domain/administration/new-owner.ts'
import { ownedByOne } from '#domain/administration/owned.ts'
import { recordSaved } from '#domain/administration/record-saved.ts'
import { uniqueSlug } from '#domain/administration/unique-slug.ts'
import { builder } from '#graphql/builder.ts'
import { MovementKindEnum } from '#graphql/enums.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { NewDocumentInput } from '#graphql/new-document-input.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
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
    hostAgencyId: t.id({
      description:
        'Whose it is: left out, as it was, or the agency that the person compiles for; null, of no agency, which is for administrators to say.',
    }),
    launchDocumentId: t.id({ description: 'A document of the registry.' }),
    launchDocument: t.field({ type: NewDocumentInput, description: 'One that the registry may not have yet.' }),
  }),
})

const withDocument = {
  launchDocument: { select: { number: true, issuer: true } },
  hostAgency: { select: { name: true } },
} as const
type Stored = Prisma.MovementGetPayload<{ include: typeof withDocument }>

/** What stands on record of a movement. */
const fieldsOf = ({ name, kind, fromYear, toYear, scope, aims, launchDocument, hostAgency }: Stored) => ({
  name,
  kind,
  fromYear,
  toYear,
  scope,
  aims,
  hostAgency: hostAgency?.name ?? null,
  launchDocument: launchDocument && `${launchDocument.number}, ${launchDocument.issuer}`,
})

async function write(
  tx: Prisma.TransactionClient,
  id: string | null,
  form: MovementForm,
  named: NamedDocument,
  { viewer, host }: { readonly viewer: Viewer; readonly host: string | null | undefined },
): Promise<string> {
  const include = withDocument
  const before = id === null ? null : await tx.movement.findUnique({ where: { id }, include })
  if (id !== null && before === null) throw new NotFoundError()
  const byId = viewer.personId
  const stays = before !== null && (host === undefined || host === before.hostAgencyId)
  const hostAgencyId = stays ? before.hostAgencyId : await newOwner(tx, viewer, 'edit:movement', host)
  const launchDocumentId = await documentNamed(tx, 'launchDocument', named, byId)
  const data = { ...form, launchDocumentId, hostAgencyId }
  const movement =
    id === null
      ? await tx.movement.create({ data: { ...data, slug: await uniqueSlug(tx, 'movement', form.name) }, include })
      : await tx.movement.update({ where: { id }, data, include })
  await recordSaved(tx, { byId, subject: 'movement', before, after: movement, fieldsOf })
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
      const basis = basisOf('movement', input)
      const id = basis?.id ?? null
      const named = { id: input.launchDocumentId, document: input.launchDocument }
      const { prisma, pool } = context.database
      if (id !== null) {
        const stands = await loadMovement(pool, id)
        if (!stands) throw new NotFoundError()
        assertMay(viewer, 'edit:movement', await ownedByOne(pool, viewer, stands.hostAgencyId))
      }
      const saved = await administer(prisma, basis, (tx) =>
        write(tx, id, form, named, { viewer, host: input.hostAgencyId }),
      )
      const movement = await loadMovement(pool, saved)
      if (!movement) throw new NotFoundError()
      return movement
    },
  }),
)
