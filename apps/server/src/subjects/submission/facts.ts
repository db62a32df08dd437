import { builder } from '#graphql/builder.ts'
import { freshFacts } from './fresh-facts.ts'

// Facts are read through Prisma: what the query asks for is what is selected. A fluent call on
// findUnique is gathered by Prisma, so a list of submissions makes as many statements as one.

const Plan = builder.prismaObject('Plan', {
  fields: (t) => ({
    item: t.exposeID('item'),
    rowId: t.exposeID('rowId'),
    document: t.field({
      type: 'Document',
      select: { document: true },
      resolve: ({ document }) => ({ ...document, issuedOn: document.issuedOn?.toISOString().slice(0, 10) ?? null }),
    }),
    type: t.exposeString('type'),
    number: t.exposeString('number'),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    issuer: t.exposeString('issuer'),
    subject: t.exposeString('subject', { nullable: true }),
    role: t.exposeString('role', { nullable: true }),
    differs: t.exposeStringList('differs'),
  }),
})

const ExemplaryModel = builder.prismaObject('ExemplaryModel', {
  fields: (t) => ({
    item: t.exposeID('item'),
    rowId: t.exposeID('rowId'),
    name: t.exposeString('name'),
    kind: t.exposeString('kind'),
    place: t.exposeString('place', { nullable: true }),
    what: t.exposeString('what'),
    effect: t.exposeString('effect', { nullable: true }),
    stage: t.exposeString('stage', { nullable: true }),
    since: t.exposeInt('since', { nullable: true }),
  }),
})

const Commendation = builder.prismaObject('Commendation', {
  fields: (t) => ({
    item: t.exposeID('item'),
    rowId: t.exposeID('rowId'),
    recipient: t.exposeString('recipient'),
    kind: t.exposeString('kind'),
    form: t.relation('form'),
    authority: t.exposeString('authority'),
    status: t.exposeString('status'),
    decisionNumber: t.exposeString('decisionNumber', { nullable: true }),
    decisionDate: t.expose('decisionDate', { type: 'Date', nullable: true }),
    merit: t.exposeString('merit', { nullable: true }),
  }),
})

const Inspection = builder.prismaObject('Inspection', {
  fields: (t) => ({
    item: t.exposeID('item'),
    rowId: t.exposeID('rowId'),
    kind: t.exposeString('kind'),
    by: t.exposeString('by'),
    inspected: t.exposeString('inspected'),
    date: t.expose('date', { type: 'Date', nullable: true }),
    document: t.exposeString('document', { nullable: true }),
    findings: t.exposeString('findings', { nullable: true }),
    followUp: t.exposeString('followUp', { nullable: true }),
  }),
})

const Recommendation = builder.prismaObject('Recommendation', {
  fields: (t) => ({
    item: t.exposeID('item'),
    rowId: t.exposeID('rowId'),
    addressee: t.exposeString('addressee'),
    kind: t.exposeString('kind', { nullable: true }),
    text: t.exposeString('text'),
  }),
})

const Figure = builder.prismaObject('Figure', {
  fields: (t) => ({
    item: t.exposeID('item'),
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    unit: t.exposeString('unit'),
    value: t.float({ resolve: ({ value }) => value.toNumber() }),
    numerator: t.float({ nullable: true, resolve: ({ numerator }) => numerator?.toNumber() ?? null }),
    denominator: t.float({ nullable: true, resolve: ({ denominator }) => denominator?.toNumber() ?? null }),
    quote: t.exposeString('quote', {
      nullable: true,
      description: 'The words of a narrative that say it; null when no sentence does.',
    }),
    quotePath: t.exposeString('quotePath', {
      nullable: true,
      description: 'The narrative in which those words stand.',
    }),
  }),
})

const Choice = builder.prismaObject('Choice', {
  fields: (t) => ({
    item: t.exposeID('item'),
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    option: t.exposeString('option'),
    optionLabel: t.exposeString('optionLabel'),
  }),
})

const byPosition = { position: 'asc' } as const

builder.objectFields('Submission', (t) => ({
  plans: t.prismaField({
    type: [Plan],
    resolve: async (query, { id }, _, { database }) =>
      (await database.prisma.submission.findUnique({ where: { id } }).plans({ ...query, orderBy: byPosition })) ?? [],
  }),
  exemplaryModels: t.prismaField({
    type: [ExemplaryModel],
    resolve: async (query, { id }, _, { database }) =>
      (await database.prisma.submission
        .findUnique({ where: { id } })
        .exemplaryModels({ ...query, orderBy: byPosition })) ?? [],
  }),
  commendations: t.prismaField({
    type: [Commendation],
    resolve: async (query, { id }, _, { database }) =>
      (await database.prisma.submission
        .findUnique({ where: { id } })
        .commendations({ ...query, orderBy: byPosition })) ?? [],
  }),
  inspections: t.prismaField({
    type: [Inspection],
    resolve: async (query, { id }, _, { database }) =>
      (await database.prisma.submission.findUnique({ where: { id } }).inspections({ ...query, orderBy: byPosition })) ??
      [],
  }),
  recommendations: t.prismaField({
    type: [Recommendation],
    resolve: async (query, { id }, _, { database }) =>
      (await database.prisma.submission
        .findUnique({ where: { id } })
        .recommendations({ ...query, orderBy: byPosition })) ?? [],
  }),
  figures: t.prismaField({
    type: [Figure],
    resolve: (query, { id }, _, context) =>
      freshFacts(context, id, async () => {
        const submission = context.database.prisma.submission.findUnique({ where: { id } })
        return (await submission.figures({ ...query, orderBy: [{ item: 'asc' }, { key: 'asc' }] })) ?? []
      }),
  }),
  choices: t.prismaField({
    type: [Choice],
    resolve: (query, { id }, _, context) =>
      freshFacts(context, id, async () => {
        const submission = context.database.prisma.submission.findUnique({ where: { id } })
        return (await submission.choices({ ...query, orderBy: [{ item: 'asc' }, { key: 'asc' }] })) ?? []
      }),
  }),
}))
