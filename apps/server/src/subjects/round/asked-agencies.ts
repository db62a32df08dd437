import type { ReportState } from '@thidua/schema/states'
import { z } from 'zod'
import { type AgencyNode, agencyJson } from '#domain/nodes/agency-node.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { countedPage, keyPart, totalOfRows } from '#graphql/page.ts'
import { iso, searchPattern, statement } from '#lib/sql.ts'
import { askedDay, existsOn } from './administered-round.ts'
import { AdministeredRoundType } from './administered-round-type.ts'
import { hasNoWriter } from './blocks-of-round.ts'

/** An agency in a round that is prepared or runs. */
interface AskedAgency {
  readonly agency: AgencyNode
  /** Null while the round is a draft. */
  readonly reportId: string | null
  readonly state: ReportState | null
  readonly ended: boolean
  /** It has neither a clerk nor a head. */
  readonly withoutWriters: boolean
  readonly withdrawnReason: string | null
  /** Instant until which it was given more time; null without an extension. */
  readonly extendedTo: string | null
}

interface Row {
  readonly asked: AskedAgency
  readonly position: number
  readonly name: string
  readonly id: string
  readonly total: number
}

const views = {
  asked: 'q.withdrawn_reason IS NULL',
  withdrawn: 'q.withdrawn_reason IS NOT NULL',
  ended: `q.withdrawn_reason IS NULL AND NOT ${existsOn('a', 'rd.asked_day')}`,
  withoutWriters: `q.withdrawn_reason IS NULL AND ${hasNoWriter('a')}`,
  extended: 'q.withdrawn_reason IS NULL AND q.extended_to IS NOT NULL',
} as const
type View = keyof typeof views

const viewCase = Object.entries(views)
  .map(([view, condition]) => `WHEN '${view}' THEN ${condition}`)
  .join(' ')

const askedAgencies = statement<Row>(
  'asked-agencies',
  `WITH rd AS MATERIALIZED (SELECT rd.id, ${askedDay} AS asked_day FROM round rd WHERE rd.id = $1), chosen AS (
    SELECT a.id, a.name, coalesce(b.position, 2147483647) AS position,
      q.report_id, q.state, q.withdrawn_reason, q.extended_to, NOT ${existsOn('a', 'rd.asked_day')} AS ended,
      count(*) OVER ()::int AS total
    FROM rd CROSS JOIN LATERAL (
      SELECT x.agency_id, NULL::uuid AS report_id, NULL::report_state AS state, NULL::text AS withdrawn_reason,
        NULL::timestamptz AS extended_to
      FROM round_agency x WHERE x.round_id = rd.id
      UNION ALL
      SELECT r.agency_id, r.id, r.state, r.withdrawn_reason,
        (SELECT e.deadline FROM extension e WHERE e.report_id = r.id ORDER BY e.event_id DESC LIMIT 1)
      FROM report r WHERE r.round_id = rd.id
    ) q JOIN agency a ON a.id = q.agency_id LEFT JOIN block b ON b.id = a.block_id
    WHERE CASE $2 ${viewCase} END
      AND ($3::text IS NULL OR a.search_text LIKE search_key($3))
  ), slice AS (
    SELECT * FROM chosen
    WHERE $4::int IS NULL OR (position, name COLLATE "vi-x-icu", id) > ($4, $5 COLLATE "vi-x-icu", $6::uuid)
    ORDER BY position, name COLLATE "vi-x-icu", id LIMIT $7
  )
  SELECT json_build_object('agency', ${agencyJson('a', 'b')}, 'reportId', report_id, 'state', state, 'ended', ended, 'withoutWriters', ${hasNoWriter('a')},
    'withdrawnReason', withdrawn_reason, 'extendedTo', ${iso('extended_to')}) AS asked, slice.position, slice.name, slice.id, total
  FROM slice JOIN agency a ON a.id = slice.id LEFT JOIN block b ON b.id = a.block_id
  ORDER BY slice.position, slice.name COLLATE "vi-x-icu", slice.id`,
)

const AskedAgencyType = builder.objectRef<AskedAgency>('AskedAgency').implement({
  fields: (t) => ({
    agency: t.expose('agency', { type: 'Agency' }),
    reportId: t.exposeID('reportId', { nullable: true, description: 'Null while the round is a draft.' }),
    state: t.expose('state', { type: ReportStateEnum, nullable: true }),
    ended: t.exposeBoolean('ended', { description: 'It does not exist on the opening day, or any more.' }),
    withoutWriters: t.exposeBoolean('withoutWriters', { description: 'It has neither a clerk nor a head.' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true }),
    extendedTo: t.expose('extendedTo', { type: 'DateTime', nullable: true }),
  }),
})

const AskedAgencyConnection = countedConnection<AskedAgency>(AskedAgencyType, 'AskedAgency')
const ViewEnum = builder.enumType('AskedAgencyView', { values: Object.keys(views) as View[] })
const cursorShape = z.tuple([keyPart.int, keyPart.text, keyPart.uuid])

builder.objectField(AdministeredRoundType, 'agencies', (t) =>
  t.field({
    type: AskedAgencyConnection,
    description: 'By block and name. Those that were taken out are a view of their own.',
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string(),
      view: t.arg({ type: ViewEnum, description: 'asked, unless another is named.' }),
    },
    resolve: (round, { first, after, search, view }, { database }) =>
      countedPage(
        { first, after },
        {
          shape: cursorShape,
          read: ({ after: key, limit }) =>
            askedAgencies(database.pool, [
              round.id,
              view ?? 'asked',
              searchPattern(search),
              ...(key ?? [null, null, null]),
              limit,
            ]),
          node: ({ asked }) => asked,
          key: ({ position, name, id }) => [position, name, id],
          total: totalOfRows,
        },
      ),
  }),
)
