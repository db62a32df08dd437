import { can, type OwnedSubject } from '@thidua/schema/permissions'
import { lastChangesOf } from '#domain/administration/last-changes.ts'
import { agenciesById } from '#domain/agencies-by-id.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { templateOwners } from './template-owner.ts'
import { TemplateVersionType } from './template-type.ts'

const ownerOf = batch(({ database, viewer }: Context, slugs: readonly string[]) =>
  templateOwners(database.prisma, viewer, slugs),
)
const agencyOf = batch(({ database }: Context, ids: readonly string[]) => agenciesById(database.pool, ids))
const lastChangeOf = batch(({ database }: Context, ids: readonly string[]) =>
  lastChangesOf(database.pool, 'template', ids),
)
const mayEdit = async (context: Context, slug: string): Promise<boolean> =>
  can(context.viewer, 'edit:template', (await ownerOf(context, slug)) as OwnedSubject).allowed

builder.prismaObjectFields(TemplateVersionType, (t) => ({
  hostAgency: t.field({
    type: 'Agency',
    nullable: true,
    description: 'Whose the template is; null where it is of no agency, for all to use.',
    resolve: async ({ slug }, _, context) => {
      const host = (await ownerOf(context, slug))?.hostAgencyId ?? null
      return host === null ? null : ((await agencyOf(context, host)) ?? null)
    },
  }),
  mayEdit: t.boolean({
    description: 'Whether the viewer edits it; who only uses it may copy it.',
    resolve: ({ slug }, _, context) => mayEdit(context, slug),
  }),
  lastChange: t.id({
    nullable: true,
    description: 'Its latest change on record, for who edits it; null before any.',
    resolve: async ({ id, slug }, _, context) =>
      (await mayEdit(context, slug)) ? ((await lastChangeOf(context, id)) ?? null) : null,
  }),
}))
