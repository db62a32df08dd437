import { findItem, numberOf, type Template } from '@thidua/schema/outline/template'
import type { MovementNode } from '#domain/nodes/movement-node.ts'
import { hostAgencies } from '#domain/rounds-visible.ts'
import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { isUuid } from '#lib/sql.ts'
import { loadMovement } from '../load-movement.ts'
import {
  type BlockFigures,
  type CommendationFigures,
  type InspectionFigures,
  type ItemFigures,
  type ModelFigures,
  movementYears,
  type RoundFigures,
  type YearsFigures,
} from './years-sql.ts'

const Round = builder.objectRef<RoundFigures>('MovementRound').implement({
  description: 'How a round of a movement went; the counts are those of its dashboard.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    opensAt: t.expose('opensAt', { type: 'DateTime' }),
    due: t.exposeInt('due'),
    submitted: t.exposeInt('submitted'),
    onTime: t.exposeInt('onTime'),
    late: t.exposeInt('late'),
    missing: t.exposeInt('missing'),
    accepted: t.exposeInt('accepted'),
  }),
})

interface NamedItem extends ItemFigures {
  readonly number: string
  readonly name: string
  readonly nameEn: string
}

const Item = builder.objectRef<NamedItem>('MovementItem').implement({
  description: 'One item of the outline in one round: reports that say something, nothing, or left it out.',
  fields: (t) => ({
    roundId: t.exposeID('roundId'),
    item: t.exposeID('item'),
    number: t.exposeString('number'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    content: t.exposeInt('content'),
    none: t.exposeInt('none'),
    missing: t.exposeInt('missing'),
  }),
})

const Commendation = builder.objectRef<CommendationFigures>('MovementCommendations').implement({
  description: 'Commendations in accepted reports of one round, of one form and kind of recipient.',
  fields: (t) => ({
    roundId: t.exposeID('roundId'),
    form: t.exposeString('form'),
    formName: t.exposeString('formName'),
    formNameEn: t.exposeString('formNameEn'),
    level: t.exposeString('level', { description: 'Who decides: state, province, commune …' }),
    kind: t.exposeString('kind'),
    decided: t.exposeInt('decided'),
    proposed: t.exposeInt('proposed'),
  }),
})

const Model = builder.objectRef<ModelFigures>('MovementModels').implement({
  description: 'Exemplary models in accepted reports of one round, by stage and block.',
  fields: (t) => ({
    roundId: t.exposeID('roundId'),
    stage: t.exposeString('stage', { nullable: true }),
    blockId: t.exposeID('blockId', { nullable: true }),
    count: t.exposeInt('count'),
  }),
})

const Inspection = builder.objectRef<InspectionFigures>('MovementInspections').implement({
  description: 'Inspections in accepted reports of one round.',
  fields: (t) => ({
    roundId: t.exposeID('roundId'),
    kind: t.exposeString('kind'),
    count: t.exposeInt('count'),
  }),
})

const Block = builder.objectRef<BlockFigures>('MovementBlock').implement({
  description: 'A block in one round, null for agencies without one: reports due, on time, accepted.',
  fields: (t) => ({
    roundId: t.exposeID('roundId'),
    blockId: t.exposeID('blockId', { nullable: true }),
    block: t.exposeString('block', { nullable: true }),
    due: t.exposeInt('due'),
    onTime: t.exposeInt('onTime'),
    accepted: t.exposeInt('accepted'),
  }),
})

interface Years extends Omit<YearsFigures, 'items'> {
  readonly movement: MovementNode
  readonly items: readonly NamedItem[]
}

const YearsType = builder.objectRef<Years>('MovementYears').implement({
  description:
    'A movement over its rounds, the oldest first: those that have opened, of hosts whose dashboards one sees.',
  fields: (t) => ({
    movement: t.expose('movement', { type: 'Movement' }),
    rounds: t.field({ type: [Round], resolve: ({ rounds }) => [...rounds] }),
    items: t.field({ type: [Item], resolve: ({ items }) => [...items] }),
    commendations: t.field({ type: [Commendation], resolve: ({ commendations }) => [...commendations] }),
    models: t.field({ type: [Model], resolve: ({ models }) => [...models] }),
    inspections: t.field({ type: [Inspection], resolve: ({ inspections }) => [...inspections] }),
    blocks: t.field({ type: [Block], resolve: ({ blocks }) => [...blocks] }),
  }),
})

builder.queryField('movementYears', (t) =>
  t.field({
    type: YearsType,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'A movement over the years; null for who sees no dashboard.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { viewer, database }): Promise<Years | null> => {
      const hosts = hostAgencies(viewer)
      if (hosts.length === 0 || !isUuid(id)) return null
      const [movement, [figures]] = await Promise.all([
        loadMovement(database.pool, id),
        movementYears(database.slow, [id, hosts]),
      ])
      if (!movement || !figures) return null
      const templates = new Map<string, Template>()
      for (const { id: roundId, templateId } of figures.rounds)
        templates.set(roundId, (await loadTemplate(database.pool, templateId)).template)
      return { ...figures, movement, items: figures.items.map((item) => named(item, templates.get(item.roundId))) }
    },
  }),
)

function named(item: ItemFigures, template: Template | undefined): NamedItem {
  const name = template && findItem(template, item.item)?.name
  const number = template ? numberOf(template, item.item) : item.item
  return { ...item, number, name: name?.vi ?? '', nameEn: name?.en ?? '' }
}
