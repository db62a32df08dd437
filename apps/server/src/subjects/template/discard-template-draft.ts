import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { TemplateConflictError } from './template-conflict-error.ts'
import { lockDraft } from './template-draft.ts'
import { TemplateVersionType } from './template-type.ts'

builder.mutationField('discardTemplateDraft', (t) =>
  t.field({
    type: TemplateVersionType,
    authScopes: { signedIn: true },
    description: 'Throws the draft of a template away; its words stay on record. Gives it as it was.',
    errors: { types: [...expectedErrors, TemplateConflictError] },
    args: { id: t.arg.id({ required: true }), revision: t.arg.int({ required: true }) },
    resolve: async (_, read, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:templates')
      return administer(context.database.prisma, null, async (tx) => {
        const draft = await lockDraft(tx, viewer, read)
        const { id, name, version, outline } = draft
        await recordChange(tx, {
          byId: viewer.personId,
          subject: 'template',
          subjectId: id,
          act: 'discard',
          before: { name, version, outline },
          after: null,
        })
        const discarded = await tx.template.delete({ where: { id } })
        if (version === 1) await tx.templateOwner.deleteMany({ where: { slug: draft.slug } })
        return discarded
      })
    },
  }),
)
