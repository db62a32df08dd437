import { editedTemplateShape } from '@thidua/schema/outline/shapes/template-shape'
import type { Viewer } from '@thidua/schema/permissions'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { builder } from '#graphql/builder.ts'
import { ErrorInterface } from '#graphql/errors.ts'
import { RawJson } from '#lib/raw-json.ts'
import { TemplateConflictError } from './template-conflict-error.ts'

const TemplateRoundType = builder.prismaObject('Round', {
  variant: 'TemplateRound',
  description: 'A round that uses a version of a template.',
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
})

export const TemplateVersionType = builder.prismaObject('Template', {
  name: 'TemplateVersion',
  description: 'A version of a template (đề cương): published for ever, or the one that is being edited.',
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug', { description: 'Names the template, over all its versions.' }),
    name: t.exposeString('name'),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'Null while it is edited.' }),
    revision: t.exposeInt('revision', { description: 'Counts its edits: who saves names the one they read.' }),
    outline: t.field({
      type: 'Outline',
      resolve: ({ outline, publishedAt }) => {
        const shape = publishedAt === null ? editedTemplateShape : templateShape
        return new RawJson(JSON.stringify(shape.parse(outline)))
      },
    }),
    items: t.int({
      description: 'How many items it asks.',
      resolve: ({ outline }) => itemCount(outline),
    }),
    rounds: t.relation('rounds', {
      type: TemplateRoundType,
      description: 'The rounds that use it, of those that the viewer prepares; the newest first.',
      query: (_, { viewer }) => ({ where: preparedBy(viewer), orderBy: { opensAt: 'desc' } }),
    }),
  }),
})

/** The rounds of the hosts whose compiler the person is; all for an administrator. */
const preparedBy = (viewer: Viewer | null) =>
  viewer?.administrator
    ? {}
    : {
        hostAgencyId: {
          in: (viewer?.memberships ?? []).flatMap(({ role, agencyId }) => (role === 'compiler' ? [agencyId] : [])),
        },
      }

const itemCount = (outline: unknown): number =>
  editedTemplateShape
    .parse(outline)
    .chapters.flatMap(({ parts }) => parts.flatMap((part) => ('items' in part ? part.items : [part]))).length

builder.objectType(TemplateConflictError, {
  name: 'TemplateConflictError',
  description:
    'Another administrator saved it since it was read; nothing was changed. What both changed can be joined.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ theirs: t.field({ type: TemplateVersionType, resolve: (error) => error.theirs }) }),
})
