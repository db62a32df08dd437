import type { ExtensionNode } from '#domain/nodes/report-node.ts'
import { extensionsJson } from '#domain/reports/extensions-json.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ExtensionEffectEnum } from '#graphql/enums.ts'
import { statement } from '#lib/sql.ts'

const ExtensionType = builder.objectRef<ExtensionNode>('Extension').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    deadline: t.expose('deadline', {
      type: 'DateTime',
      nullable: true,
      description: "Null takes the extension before it back: the round's deadline holds again.",
    }),
    reason: t.exposeString('reason'),
    effects: t.expose('effects', {
      type: [ExtensionEffectEnum],
      description: 'What it does beside moving the deadline, as whoever granted it confirmed.',
    }),
    approvedBy: t.exposeString('approvedBy'),
    approvedAt: t.expose('approvedAt', { type: 'DateTime' }),
  }),
})

const extensions = statement<{ id: string; extensions: ExtensionNode[] }>(
  'extensions-of-reports',
  `SELECT r.id, ${extensionsJson} AS extensions FROM report r WHERE r.id = ANY($1::uuid[])`,
)

/** For a list: the rest of a report's detail, its draft among it, is not read for them. */
const extensionsOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await extensions(database.pool, [ids])).map((row) => [row.id, row.extensions])),
)

builder.objectField('Report', 'extensions', (t) =>
  t.field({
    type: [ExtensionType],
    description:
      'Every extension of the deadline, the oldest first; the last one holds. Empty for whom its reasons do not concern.',
    resolve: async (report, _, context) => {
      if (!allows(context.viewer, 'view:returns', report)) return []
      return report.detail?.extensions ?? (await extensionsOf(context, report.id)) ?? []
    },
  }),
)
