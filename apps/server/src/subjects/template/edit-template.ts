import { randomUUID } from 'node:crypto'
import type { Prisma, Template as TemplateRow } from '@thidua/prisma/client'
import { templateForm } from '@thidua/schema/administration/template-form'
import { editedTemplateShape } from '@thidua/schema/outline/shapes/template-shape'
import { finalTemplate, midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Viewer } from '@thidua/schema/permissions'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { newOwner } from '#domain/administration/new-owner.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { assertMayTemplate } from './template-owner.ts'
import { TemplateVersionType } from './template-type.ts'

const StandardOutlineEnum = builder.enumType('StandardOutline', {
  description: 'The standard outline of a mid-term (sơ kết) or a final (tổng kết) review.',
  values: ['midTerm', 'final'] as const,
})

const standard = { midTerm: midTermTemplate, final: finalTemplate } as const

const EditTemplateInput = builder.inputType('EditTemplateInput', {
  description: 'What the draft begins with: a version (`from`) or a standard outline.',
  fields: (t) => ({
    from: t.id(),
    standard: t.field({ type: StandardOutlineEnum }),
    newName: t.string({ description: 'Begins a template of this name; null edits the template of `from`.' }),
    hostAgencyId: t.id({
      description:
        'Whose a new template is: left out, the agency that the person compiles for; null, of no agency, which is for administrators to say.',
    }),
  }),
})

interface Beginning {
  readonly from: TemplateRow | null
  readonly outline: Prisma.InputJsonValue
}

async function beginning(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  fromId: string | null,
  kind: keyof typeof standard | null,
): Promise<Beginning> {
  const from = fromId !== null && isUuid(fromId) ? await tx.template.findUnique({ where: { id: fromId } }) : null
  if (fromId !== null ? from === null : kind === null) throw new NotFoundError()
  // A draft is copied by who edits it, a version by who may ask rounds on it.
  if (from) await assertMayTemplate(tx, viewer, from.publishedAt === null ? 'edit:template' : 'use:template', from.slug)
  const template = from ? editedTemplateShape.parse(from.outline) : standard[kind ?? 'midTerm']
  return { from, outline: withNodeIds(template) }
}

/** The draft of the template, as it is or newly begun. Two who begin at once get the same one. */
async function openDraft(
  tx: Prisma.TransactionClient,
  { from, outline }: Beginning,
  byId: string,
): Promise<TemplateRow> {
  const slug = from?.slug ?? ''
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`template ${slug}`}, 0))`
  const open = await tx.template.findFirst({ where: { slug, publishedAt: null } })
  if (open) return open
  const latest = await tx.template.findFirstOrThrow({ where: { slug }, orderBy: { version: 'desc' } })
  const draft = { slug, version: latest.version + 1, name: latest.name, outline, publishedAt: null }
  return recorded(tx, await tx.template.create({ data: draft }), byId)
}

async function recorded(tx: Prisma.TransactionClient, draft: TemplateRow, byId: string): Promise<TemplateRow> {
  const after = { name: draft.name, version: draft.version }
  await recordChange(tx, { byId, subject: 'template', subjectId: draft.id, act: 'create', before: null, after })
  return draft
}

builder.mutationField('editTemplate', (t) =>
  t.field({
    type: TemplateVersionType,
    authScopes: { signedIn: true },
    description: 'Opens the one draft of a template, or of a new template.',
    errors: { types: [...expectedErrors] },
    args: { input: t.arg({ type: EditTemplateInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:templates')
      const name = input.newName == null ? null : parseForm(templateForm, { name: input.newName }).name
      if (name === null && input.from == null) throw new NotFoundError()
      return administer(context.database.prisma, null, async (tx) => {
        const begun = await beginning(tx, viewer, input.from ?? null, input.standard ?? null)
        if (name === null) {
          await assertMayTemplate(tx, viewer, 'edit:template', begun.from?.slug ?? '')
          return openDraft(tx, begun, viewer.personId)
        }
        const hostAgencyId = await newOwner(tx, viewer, 'edit:template', input.hostAgencyId)
        const data = { slug: randomUUID(), version: 1, name, outline: begun.outline, publishedAt: null }
        if (hostAgencyId !== null) await tx.templateOwner.create({ data: { slug: data.slug, hostAgencyId } })
        return recorded(tx, await tx.template.create({ data }), viewer.personId)
      })
    },
  }),
)
