import { loadTemplate } from '#domain/templates.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { RoundKindEnum } from '#graphql/enums.ts'
import { type AdministeredRound, type ChosenTemplate, roundPhases } from './administered-round.ts'
import { type AskedBlock, blocksOf } from './blocks-of-round.ts'

export const RoundPhaseEnum = builder.enumType('RoundPhase', { values: roundPhases })

export const ChosenTemplateType = builder.objectRef<ChosenTemplate>('ChosenTemplate').implement({
  description: 'A published version of a template: what a round is written on.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    version: t.exposeInt('version'),
    outline: t.field({
      type: 'Outline',
      resolve: ({ id }, _, { database }) => loadTemplate(database.pool, id).then(({ json }) => json),
    }),
  }),
})

const AskedBlockType = builder.objectRef<AskedBlock>('AskedBlock').implement({
  description: 'A block of which a round asks agencies; null is for those in none.',
  fields: (t) => ({
    block: t.expose('block', { type: 'Block', nullable: true }),
    asked: t.exposeInt('asked'),
    withoutWriters: t.exposeInt('withoutWriters', {
      description: 'Of them, those that have neither a clerk nor a head.',
    }),
    readers: t.field({
      type: ['String'],
      description: 'Names of the reviewers whose block it is. Compilers read every block.',
      resolve: ({ readers }) => readers,
    }),
  }),
})

const blocks = batch(({ database }: Context, ids: readonly string[]) => blocksOf(database.pool, ids))

export const AdministeredRoundType = builder.objectRef<AdministeredRound>('AdministeredRound')

AdministeredRoundType.implement({
  description: 'A round as those see it who prepare and run it. Days are of Vietnam; a deadline is its last day.',
  fields: (t) => ({
    id: t.exposeID('id'),
    phase: t.expose('phase', { type: RoundPhaseEnum }),
    name: t.exposeString('name', { description: "'' while nobody has named it." }),
    kind: t.expose('kind', { type: RoundKindEnum }),
    movement: t.expose('movement', { type: 'Movement' }),
    hostAgency: t.expose('hostAgency', { type: 'Agency' }),
    requestDocument: t.expose('requestDocument', { type: 'Document', nullable: true }),
    template: t.expose('template', { type: ChosenTemplateType, nullable: true }),
    opensOn: t.expose('opensOn', { type: 'Date', nullable: true }),
    opensAtHour: t.exposeString('opensAtHour', { description: '`HH:mm`' }),
    agencyDeadline: t.expose('agencyDeadline', { type: 'Date', nullable: true }),
    compilerDeadline: t.expose('compilerDeadline', { type: 'Date', nullable: true }),
    periodFrom: t.expose('periodFrom', { type: 'Date', nullable: true }),
    periodUntil: t.expose('periodUntil', { type: 'Date', nullable: true }),
    figuresUntil: t.expose('figuresUntil', { type: 'Date', nullable: true }),
    legalBasis: t.exposeString('legalBasis'),
    sendingMethod: t.exposeString('sendingMethod'),
    frequency: t.exposeString('frequency'),
    guidance: t.exposeString('guidance'),
    releases: t.exposeBoolean('releases', { description: 'Whether reviewers only propose returns.' }),
    cancelledReason: t.exposeString('cancelledReason', { nullable: true }),
    asked: t.exposeInt('asked', { description: 'Agencies that are asked, or are to be.' }),
    ended: t.exposeInt('ended', { description: 'Of them, those that do not exist on the opening day, or any more.' }),
    submitted: t.exposeInt('submitted', { description: 'Reports that were sent.' }),
    lastChange: t.exposeID('lastChange', { nullable: true }),
    blocks: t.field({
      type: [AskedBlockType],
      resolve: async ({ id }, _, context) => (await blocks(context, id)) ?? [],
    }),
  }),
})
