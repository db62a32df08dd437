import type { Prisma } from '@thidua/prisma/client'
import { maxNameLength } from '@thidua/schema/administration/administered-text'
import { editedTemplateShape } from '@thidua/schema/outline/shapes/template-shape'
import type { Template } from '@thidua/schema/outline/template'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { TemplateConflictError } from './template-conflict-error.ts'
import { lockDraft } from './template-draft.ts'
import { TemplateVersionType } from './template-type.ts'

/** An outline of 200 items with all their words fits twice. */
const longestOutline = 500_000

const SaveTemplateInput = builder.inputType('SaveTemplateInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    revision: t.int({ required: true, description: 'The edit that this one was made on.' }),
    name: t.string({ required: true }),
    outline: t.field({ type: 'Outline', required: true }),
  }),
})

/** Whatever its words say: what is wrong with them blocks publishing, never saving. */
function readOutline(sent: unknown): Template {
  const read = editedTemplateShape.safeParse(sent)
  if (!read.success)
    throw new ValidationError(
      read.error.issues.slice(0, 20).map(({ path }) => ({ path: path.join('.'), rule: 'form' })),
    )
  if (JSON.stringify(read.data).length > longestOutline)
    throw new ValidationError([{ path: 'outline', rule: 'tooLong' }])
  return read.data
}

builder.mutationField('saveTemplate', (t) =>
  t.field({
    type: TemplateVersionType,
    authScopes: { signedIn: true },
    description: 'Saves the whole draft of a template.',
    errors: { types: [...expectedErrors, TemplateConflictError] },
    args: { input: t.arg({ type: SaveTemplateInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:templates')
      if (input.name.length > maxNameLength * 10) throw new ValidationError([{ path: 'name', rule: 'tooLong' }])
      return administer(context.database.prisma, null, async (tx) => {
        const { id } = await lockDraft(tx, viewer, input)
        const outline: Prisma.InputJsonValue = readOutline(input.outline)
        return tx.template.update({ where: { id }, data: { name: input.name, outline, revision: { increment: 1 } } })
      })
    },
  }),
)
