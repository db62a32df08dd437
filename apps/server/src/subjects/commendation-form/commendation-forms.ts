import { builder } from '#graphql/builder.ts'

/** Forms of commendation are a table with validity dates: the law changes. */
builder.prismaObject('CommendationForm', {
  fields: (t) => ({
    key: t.exposeID('key'),
    name: t.exposeString('name'),
    decider: t.exposeString('decider'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validUntil: t.expose('validUntil', { type: 'Date', nullable: true }),
  }),
})

builder.queryField('commendationForms', (t) =>
  t.prismaField({
    type: ['CommendationForm'],
    authScopes: { signedIn: true },
    description: 'Forms of commendation that could be decided on that day (default: today).',
    args: { on: t.arg({ type: 'Date' }) },
    resolve: (query, _, { on }, { database }) => {
      const day = on ? new Date(on) : new Date()
      if (Number.isNaN(day.getTime())) return [] // 31 February
      return database.prisma.commendationForm.findMany({
        ...query,
        where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
        orderBy: { key: 'asc' },
      })
    },
  }),
)
