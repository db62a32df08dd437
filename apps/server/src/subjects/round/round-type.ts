import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { RoundKindEnum } from '#graphql/enums.ts'

/** A reporting round (đợt báo cáo) of a movement, asked for by its host agency. */
builder.objectType('Round', {
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: RoundKindEnum }),
    movement: t.expose('movement', { type: 'Movement' }),
    hostAgency: t.expose('hostAgency', { type: 'Agency' }),
    requestDocument: t.expose('requestDocument', { type: 'Document', nullable: true }),
    outline: t.field({
      type: 'Outline',
      resolve: (round, _, { database }) => loadTemplate(database.pool, round.templateId).then(({ json }) => json),
    }),
    opensAt: t.expose('opensAt', { type: 'DateTime' }),
    agencyDeadline: t.expose('agencyDeadline', {
      type: 'DateTime',
      description: 'The instant at which the deadline day is over in Asia/Ho_Chi_Minh.',
    }),
    compilerDeadline: t.expose('compilerDeadline', { type: 'DateTime' }),
    cancelledReason: t.exposeString('cancelledReason', {
      nullable: true,
      description: 'Null unless it was cancelled.',
    }),
  }),
})
