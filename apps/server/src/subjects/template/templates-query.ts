import { can } from '@thidua/schema/permissions'
import { builder } from '#graphql/builder.ts'
import { isUuid } from '#lib/sql.ts'
import { TemplateVersionType } from './template-type.ts'

builder.queryFields((t) => ({
  templates: t.prismaField({
    type: ['Template'],
    authScopes: { signedIn: true },
    description: 'All versions of all templates by name, the newest version first; none for who may not edit them.',
    resolve: (query, _, _args, { viewer, database }) =>
      database.prisma.template.findMany({
        ...query,
        ...(!can(viewer, 'administer:templates').allowed && { where: { id: { in: [] } } }),
        orderBy: [{ name: 'asc' }, { slug: 'asc' }, { version: 'desc' }],
      }),
  }),
  template: t.field({
    type: TemplateVersionType,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'One version of a template; null for who may not edit templates.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { viewer, database }) =>
      can(viewer, 'administer:templates').allowed && isUuid(id)
        ? database.prisma.template.findUnique({ where: { id } })
        : null,
  }),
}))
