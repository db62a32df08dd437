import type { Basis } from '@thidua/consolidation/answers/basis'
import { can } from '@thidua/schema/permissions'
import { compilationSources } from '#domain/compiling/compilation-sources.ts'
import { builder } from '#graphql/builder.ts'
import { BasisEnum, CompilationType } from './compilation-type.ts'

builder.objectField('Round', 'compilation', (t) =>
  t.field({
    type: CompilationType,
    nullable: true,
    description: 'Null for whoever does not compile it.',
    args: { basis: t.arg({ type: BasisEnum, description: 'In place of what the draft chose.' }) },
    resolve: async ({ id: roundId, templateId, hostAgency }, args, { viewer, database }) => {
      if (!can(viewer, 'compile:round', { hostAgencyId: hostAgency.id }).allowed) return null
      const basis: Basis | null = args.basis ?? null
      return { ...(await compilationSources(database.slow, roundId, basis)), roundId, templateId }
    },
  }),
)
