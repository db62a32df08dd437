import { builder } from '#graphql/builder.ts'
import { CommendationFormType } from './commendation-form-type.ts'

builder.queryField('commendationForms', (t) =>
  t.prismaField({
    type: [CommendationFormType],
    authScopes: { signedIn: true },
    description: 'Forms of commendation in their order: all, or those that could be decided on a day.',
    args: { on: t.arg({ type: 'Date' }) },
    resolve: (query, _, { on }, { database }) => {
      const day = on ? new Date(on) : null
      if (day && Number.isNaN(day.getTime())) return [] // 31 February
      return database.prisma.commendationForm.findMany({
        ...query,
        ...(day && { where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } }),
        orderBy: [{ position: 'asc' }, { key: 'asc' }],
      })
    },
  }),
)
