import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

interface Regime {
  readonly id: string
  readonly legalBasis: string
  readonly sendingMethod: string
  readonly frequency: string
  readonly guidance: string
  readonly periodFrom: string | null
  readonly periodUntil: string | null
  readonly figuresUntil: string | null
}

const regimes = statement<Regime>(
  'regimes-of-rounds',
  `SELECT id, legal_basis AS "legalBasis", sending_method AS "sendingMethod", frequency, guidance,
    period_from::text AS "periodFrom", period_until::text AS "periodUntil", figures_until::text AS "figuresUntil"
  FROM round WHERE id = ANY($1::uuid[])`,
)

const regimeOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await regimes(database.pool, [ids])).map((regime) => [regime.id, regime])),
)

const RegimeType = builder.objectRef<Regime>('RoundRegime').implement({
  description: 'What NĐ 09/2019/NĐ-CP asks a host to say of its round; a text is empty where nothing was said.',
  fields: (t) => ({
    legalBasis: t.exposeString('legalBasis'),
    sendingMethod: t.exposeString('sendingMethod'),
    frequency: t.exposeString('frequency'),
    guidance: t.exposeString('guidance'),
    periodFrom: t.expose('periodFrom', { type: 'Date', nullable: true }),
    periodUntil: t.expose('periodUntil', { type: 'Date', nullable: true }),
    figuresUntil: t.expose('figuresUntil', { type: 'Date', nullable: true }),
  }),
})

builder.objectField('Round', 'regime', (t) =>
  t.field({
    type: RegimeType,
    description: 'What its host says of it, as it stands today.',
    resolve: async ({ id }, _, context) => {
      const regime = await regimeOf(context, id)
      if (!regime) throw new Error('a round that is not there')
      return regime
    },
  }),
)
