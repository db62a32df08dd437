import { builder } from '#graphql/builder.ts'
import { AgencyKindEnum } from '#graphql/enums.ts'

const AgencyStandingEnum = builder.enumType('AgencyStanding', {
  description: 'Whether agencies have ended by today, in Vietnam; those still to come count as in force.',
  values: ['inForce', 'ended'] as const,
})

const agencySorts = ['name', 'code', 'block'] as const
export type AgencySort = (typeof agencySorts)[number]

export const AgencySortEnum = builder.enumType('AgencySort', { values: agencySorts })

export const AgencyFilterInput = builder.inputType('AgencyFilter', {
  fields: (t) => ({
    kind: t.field({ type: AgencyKindEnum }),
    blockId: t.id(),
    standing: t.field({ type: AgencyStandingEnum, description: 'Null for all of them.' }),
  }),
})
