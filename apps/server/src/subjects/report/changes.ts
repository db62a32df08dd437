import { z } from 'zod'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import { connection } from '#graphql/connection.ts'
import type { Context } from '#graphql/context.ts'
import { keyPart, readPage } from '#graphql/page.ts'
import { iso, statement } from '#lib/sql.ts'

interface ChangeNode {
  readonly id: string
  readonly path: string
  readonly oldValue: string | null
  readonly newValue: string
  readonly version: number
  readonly by: string
  readonly at: string
  readonly source: string | null
  readonly lost: boolean
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
    lost: t.exposeBoolean('lost', {
      description: 'A text that gave way to another in a conflict: it never stood in the draft.',
    }),
  }),
})

const ChangeConnection = connection<ChangeNode>(ChangeType, 'Change')

const changes = statement<ChangeNode & { reportId: string }>(
  'report-changes',
  `SELECT c.report_id AS "reportId", c.id::text, c.path, c.old_value AS "oldValue", c.new_value AS "newValue",
    c.version, p.name AS by, ${iso('c.at')} AS at, c.source, c.lost
  FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
    SELECT * FROM change WHERE report_id = asked.id AND ($2::text IS NULL OR path = $2) AND ($3::bigint IS NULL OR change.id < $3)
    ORDER BY change.id DESC LIMIT $4
  ) c JOIN person p ON p.id = c.by_id ORDER BY c.report_id, c.id DESC`,
)

/** A page asked for: of the fields at `path`, before the change `before`. */
type Asked = readonly [path: string | null, before: string | null, limit: number]

/** A key is the report's id and what is asked of it: all reports of a list are asked the same. */
const keyOf = (reportId: string, asked: Asked): string => reportId + JSON.stringify(asked)
const idLength = 36

const changesOf = batch(async ({ database }: Context, keys: readonly string[]) => {
  const found = new Map<string, ChangeNode[]>()
  for (const [json, ofReports] of Map.groupBy(keys, (key) => key.slice(idLength))) {
    const asked = JSON.parse(json) as Asked
    const rows = await changes(database.pool, [ofReports.map((key) => key.slice(0, idLength)), ...asked])
    for (const [reportId, ofReport] of Map.groupBy(rows, (row) => row.reportId))
      found.set(keyOf(reportId, asked), ofReport)
  }
  return found
})

const sortKey = z.tuple([keyPart.serial])

builder.objectField('Report', 'changes', (t) =>
  t.field({
    type: ChangeConnection,
    description: 'Change log of the draft, the newest first.',
    args: { first: t.arg.int(), after: t.arg.string(), path: t.arg.string() },
    resolve: (report, { first, after, path }, context) =>
      readPage(
        { first, after },
        {
          shape: sortKey,
          read: async ({ after: key, limit }) => {
            const asked = [path || null, key?.[0] ?? null, limit] as const
            const allowed = allows(context.viewer, 'view:draft', report)
            return allowed ? ((await changesOf(context, keyOf(report.id, asked))) ?? []) : []
          },
          node: (change) => change,
          key: (change) => [change.id],
        },
      ),
  }),
)
