import { builder } from '#graphql/builder.ts'
import { FateInput, fateChoices } from './fate-input.ts'
import { type LosingDraft, publicationOf, type RoundEffect } from './template-publication.ts'
import { TemplateVersionType } from './template-type.ts'

const LosingDraftType = builder.objectRef<LosingDraft>('LosingDraft').implement({
  description: 'A draft with texts that the new version has no place for. They stay in its history.',
  fields: (t) => ({ agency: t.exposeString('agency'), paths: t.exposeStringList('paths') }),
})

const RoundEffectType = builder.objectRef<RoundEffect>('RoundEffect').implement({
  description: 'What publishing would do to a round that runs.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    notBegun: t.exposeInt('notBegun', { description: 'Reports that get the new version.' }),
    begun: t.exposeInt('begun', { description: 'Drafts that stay on their version, or are carried over with all.' }),
    staying: t.exposeInt('staying', {
      description: 'Reports that stay on their version in any case: presented, sent or returned ones.',
    }),
    losing: t.field({ type: [LosingDraftType], resolve: ({ losing }) => [...losing] }),
  }),
})

builder.prismaObjectField(TemplateVersionType, 'publication', (t) =>
  t.field({
    type: [RoundEffectType],
    description: 'What publishing this draft would do to each running round of the version before.',
    args: { fates: t.arg({ type: [FateInput], description: 'None where nothing is chosen yet.' }) },
    resolve: (draft, { fates }, { database, viewer }) =>
      publicationOf(database.prisma, viewer, draft, fateChoices(fates ?? [])),
  }),
)
builder.prismaObjectField(TemplateVersionType, 'published', (t) =>
  t.field({
    type: [TemplateVersionType],
    description: 'The published versions of the template before this one, the newest first.',
    resolve: ({ slug, version }, _, { database }) =>
      database.prisma.template.findMany({
        where: { slug, version: { lt: version }, publishedAt: { not: null } },
        orderBy: { version: 'desc' },
      }),
  }),
)
