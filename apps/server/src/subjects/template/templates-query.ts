import type { PrismaClient, Template } from '@thidua/prisma/client'
import { can, type OwnedSubject, type Viewer } from '@thidua/schema/permissions'
import { builder } from '#graphql/builder.ts'
import { isUuid } from '#lib/sql.ts'
import { templateOwners } from './template-owner.ts'
import { TemplateVersionType } from './template-type.ts'

/** Published versions are read by who may use them, a draft by who edits it. */
async function readable<T extends Pick<Template, 'slug' | 'publishedAt'>>(
  prisma: PrismaClient,
  viewer: Viewer | null,
  versions: readonly T[],
): Promise<T[]> {
  const owners = await templateOwners(
    prisma,
    viewer,
    versions.map(({ slug }) => slug),
  )
  return versions.filter(
    ({ slug, publishedAt }) =>
      can(viewer, publishedAt === null ? 'edit:template' : 'use:template', owners.get(slug) as OwnedSubject).allowed,
  )
}

builder.queryFields((t) => ({
  templates: t.prismaField({
    type: ['Template'],
    authScopes: { signedIn: true },
    description:
      'Versions of templates by name, the newest first: published ones that the viewer may use, drafts that they edit.',
    resolve: async (query, _, _args, { viewer, database: { prisma } }) => {
      const versions = await prisma.template.findMany({
        ...query,
        ...(!can(viewer, 'administer:templates').allowed && { where: { id: { in: [] } } }),
        orderBy: [{ name: 'asc' }, { slug: 'asc' }, { version: 'desc' }],
      })
      return readable(prisma, viewer, versions)
    },
  }),
  template: t.field({
    type: TemplateVersionType,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'One version of a template; null for who may not read it.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { viewer, database: { prisma } }) => {
      if (!can(viewer, 'administer:templates').allowed || !isUuid(id)) return null
      const version = await prisma.template.findUnique({ where: { id } })
      return version === null ? null : ((await readable(prisma, viewer, [version]))[0] ?? null)
    },
  }),
}))
