import { z } from 'zod'
import { builder } from '#graphql/builder.ts'
import { connection } from '#graphql/connection.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { allows } from '#lib/reports/report-rights.ts'
import { iso, statement } from '#lib/sql.ts'
import { keptText } from '#lib/typed-text.ts'

interface ChangeNode {
  readonly id: string
  readonly path: string
  readonly oldValue: string | null
  readonly newValue: string
  readonly version: number
  readonly by: string
  readonly at: string
  readonly source: string | null
}

const ChangeType = builder.objectRef<ChangeNode>('Change').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    path: t.exposeString('path'),
    oldValue: t.exposeString('oldValue', { nullable: true }),
    newValue: t.exposeString('newValue'),
    version: t.exposeInt('version'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    source: t.exposeString('source', { nullable: true }),
  }),
})

const ChangeConnection = connection<ChangeNode>(ChangeType, 'Change')

const changes = statement<ChangeNode>(
  'report-changes',
  `SELECT c.id::text, c.path, c.old_value AS "oldValue", c.new_value AS "newValue", c.version, p.name AS by,
    ${iso('c.at')} AS at, c.source
  FROM change c JOIN person p ON p.id = c.by_id
  WHERE c.report_id = $1 AND ($2::text IS NULL OR c.path = $2) AND ($3::bigint IS NULL OR c.id < $3)
  ORDER BY c.id DESC LIMIT $4`,
)

const sortKey = z.tuple([keyPart.serial])

builder.objectField('Report', 'changes', (t) =>
  t.field({
    type: ChangeConnection,
    description: 'Change log of the draft, the newest first.',
    args: { first: t.arg.int(), after: t.arg.string(), path: t.arg.string() },
    resolve: async (report, { first, after, path }, { viewer, database }) => {
      const size = pageSize(first)
      const key = readCursor(after, sortKey)
      const allowed = allows(viewer, 'view:draft', report)
      const rows = allowed
        ? await changes(database.pool, [report.id, path ? keptText(path) : null, key?.[0] ?? null, size + 1])
        : []
      return page(
        rows,
        size,
        key !== null,
        (change) => change,
        (change) => [change.id],
      )
    },
  }),
)
