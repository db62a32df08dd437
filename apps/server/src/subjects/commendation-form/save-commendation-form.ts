import type { CommendationForm, Prisma } from '@thidua/prisma/client'
import { type CommendationFormFields, commendationFormForm } from '@thidua/schema/administration/commendation-form'
import { administer, basisOf } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordSaved } from '#domain/administration/record-saved.ts'
import { uniqueSlug } from '#domain/administration/unique-slug.ts'
import { forgetCommendationForms } from '#domain/commendation-forms.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { CommendationFormType } from './commendation-form-type.ts'

const SaveCommendationFormInput = builder.inputType('SaveCommendationFormInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new one.' }),
    lastChange: t.id({ description: 'Its latest change when the page was read; null where there was none.' }),
    name: t.string({ required: true }),
    nameEn: t.string({ required: true }),
    decider: t.string({ required: true }),
    kinds: t.stringList({ required: true }),
    validFrom: t.field({ type: 'Date', required: true }),
    validUntil: t.field({ type: 'Date' }),
    position: t.int({ required: true }),
  }),
})

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null

/** What stands on record of a form. */
const fieldsOf = ({ name, nameEn, decider, kinds, validFrom, validUntil, position }: CommendationForm) => ({
  name,
  nameEn,
  decider,
  kinds,
  validFrom: dayOf(validFrom),
  validUntil: dayOf(validUntil),
  position,
})

async function write(
  tx: Prisma.TransactionClient,
  id: string | null,
  form: CommendationFormFields,
  byId: string,
): Promise<CommendationForm> {
  const before = id === null ? null : await tx.commendationForm.findUnique({ where: { id } })
  if (id !== null && before === null) throw new NotFoundError()
  const data = {
    ...form,
    validFrom: new Date(form.validFrom),
    validUntil: form.validUntil === null ? null : new Date(form.validUntil),
    editedAt: new Date(),
  }
  const saved =
    id === null
      ? await tx.commendationForm.create({
          data: { ...data, key: await uniqueSlug(tx, 'commendationForm', form.name) },
        })
      : await tx.commendationForm.update({ where: { id }, data })
  await recordSaved(tx, { byId, subject: 'commendationForm', before, after: saved, fieldsOf })
  return saved
}

builder.mutationField('saveCommendationForm', (t) =>
  t.field({
    type: CommendationFormType,
    authScopes: { signedIn: true },
    description: 'Makes or changes a form of commendation. It is never deleted: it ends on a day.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: SaveCommendationFormInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:reference')
      const form = parseForm(commendationFormForm, { ...input, validUntil: input.validUntil ?? '' })
      const basis = basisOf('commendationForm', input)
      const id = basis?.id ?? null
      const saved = await administer(context.database.prisma, basis, (tx) => write(tx, id, form, viewer.personId))
      forgetCommendationForms()
      return saved
    },
  }),
)
