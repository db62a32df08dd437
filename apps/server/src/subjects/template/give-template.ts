import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { newOwner } from '#domain/administration/new-owner.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { assertMayTemplate } from './template-owner.ts'
import { TemplateVersionType } from './template-type.ts'

builder.mutationField('giveTemplate', (t) =>
  t.field({
    type: TemplateVersionType,
    authScopes: { signedIn: true },
    description: 'Gives a template, with all its versions, to another agency that the person acts for.',
    errors: { types: [...expectedErrors] },
    args: {
      id: t.arg.id({ required: true, description: 'Any version of it.' }),
      hostAgencyId: t.arg.id({ description: 'Null: of no agency, which is for administrators to say.' }),
    },
    resolve: async (_, { id, hostAgencyId: given }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:templates')
      if (!isUuid(id)) throw new NotFoundError()
      return administer(context.database.prisma, null, async (tx) => {
        const version = await tx.template.findUnique({ where: { id } })
        if (!version) throw new NotFoundError()
        const { slug } = version
        await assertMayTemplate(tx, viewer, 'edit:template', slug)
        const hostAgencyId = await newOwner(tx, viewer, 'edit:template', given ?? null)
        const include = { hostAgency: { select: { name: true } } }
        const before = await tx.templateOwner.findUnique({ where: { slug }, include })
        if (hostAgencyId === null) await tx.templateOwner.deleteMany({ where: { slug } })
        else
          await tx.templateOwner.upsert({
            where: { slug },
            create: { slug, hostAgencyId },
            update: { hostAgencyId },
          })
        const after = await tx.templateOwner.findUnique({ where: { slug }, include })
        await recordChange(tx, {
          ...{ byId: viewer.personId, subject: 'template', subjectId: id, act: 'change' },
          before: { hostAgency: before?.hostAgency.name ?? null },
          after: { hostAgency: after?.hostAgency.name ?? null },
        })
        return version
      })
    },
  }),
)
