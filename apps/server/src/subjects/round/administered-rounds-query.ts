import type { Viewer } from '@thidua/schema/permissions'
import { can } from '@thidua/schema/permissions'
import { z } from 'zod'
import { hostsThatMay } from '#domain/administration/owned.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { countedPage, keyPart, totalOfRows } from '#graphql/page.ts'
import { isUuid, type Queryable, searchPattern, statement } from '#lib/sql.ts'
import { type AdministeredRound, administeredRoundsSql, type ChosenTemplate, phaseSql } from './administered-round.ts'
import { AdministeredRoundType, ChosenTemplateType, RoundPhaseEnum } from './administered-round-type.ts'
import { loadAdministeredRound } from './load-administered-round.ts'

interface Row {
  readonly round: AdministeredRound
  readonly key: string
  readonly total: number
}

const AdministeredRoundConnection = countedConnection<AdministeredRound>(AdministeredRoundType, 'AdministeredRound')

/** What lists of rounds go by, as texts that sort; a day that nobody has said yet is after all others. */
const sortKeys = {
  name: 'rd.name',
  opening: `coalesce(to_char(rd.opens_at, 'YYYY-MM-DD HH24:MI:SS.MS'), '9')`,
  deadline: `coalesce(to_char(rd.agency_deadline, 'YYYY-MM-DD HH24:MI:SS.MS'), '9')`,
} as const
type Sort = keyof typeof sortKeys

/** $1: hosts, null for all; $2: text; $3: movement; $4: phases; $5, $6: sort key of the row before; $7: how many. */
const listed = (sort: Sort, descending: boolean) => {
  const [after, order] = descending ? ['<', 'DESC'] : ['>', 'ASC']
  return statement<Row>(
    `administered-rounds-${sort}-${order}`,
    `WITH chosen AS (
      SELECT rd.*, ${sortKeys[sort]} COLLATE "vi-x-icu" AS key, count(*) OVER ()::int AS total FROM round rd JOIN movement named ON named.id = rd.movement_id
      WHERE ($1::uuid[] IS NULL OR rd.host_agency_id = ANY($1))
        AND ($2::text IS NULL OR search_key(rd.name || ' ' || named.name) LIKE search_key($2))
        AND ($3::uuid IS NULL OR rd.movement_id = $3)
        AND ($4::text[] IS NULL OR ${phaseSql} = ANY($4))
    ), slice AS (
      SELECT * FROM chosen WHERE $5::text IS NULL OR (key, id) ${after} ($5 COLLATE "vi-x-icu", $6::uuid)
      ORDER BY key ${order}, id ${order} LIMIT $7
    )
    SELECT listed.round, listed.key, listed.total FROM (
      ${administeredRoundsSql('slice rd').replace(' AS round FROM', ' AS round, rd.key, rd.id, rd.total FROM')}
    ) listed ORDER BY listed.key ${order}, listed.id ${order}`,
  )
}

const statements = Object.fromEntries(
  (Object.keys(sortKeys) as Sort[]).map((sort) => [sort, { up: listed(sort, false), down: listed(sort, true) }]),
) as Record<Sort, Record<'up' | 'down', ReturnType<typeof listed>>>

/** Whose rounds a person prepares and runs: all (null), or those of their hosts. */
const hostsOf = (viewer: Viewer): string[] | null =>
  viewer.administrator
    ? null
    : viewer.memberships.filter(({ role }) => role === 'compiler').map(({ agencyId }) => agencyId)

const publishedTemplates = statement<ChosenTemplate & { readonly host: string | null }>(
  'published-templates',
  `SELECT t.id, t.name, t.version, o.host_agency_id AS host FROM template t LEFT JOIN template_owner o ON o.slug = t.slug
  WHERE t.published_at IS NOT NULL ORDER BY t.published_at DESC, t.version DESC, t.id`,
)

async function usableTemplates(db: Queryable, viewer: Viewer | null): Promise<ChosenTemplate[]> {
  const all = await publishedTemplates(db, [])
  const hosts = all.map(({ host }) => host)
  const usable = await hostsThatMay(db, viewer, 'use:template', hosts)
  return all.filter(({ host }) => usable.has(host))
}

const SortEnum = builder.enumType('RoundSort', { values: Object.keys(sortKeys) as Sort[] })
const cursorShape = z.tuple([keyPart.text, keyPart.uuid])

builder.queryFields((t) => ({
  administeredRounds: t.field({
    type: AdministeredRoundConnection,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'Rounds that the viewer may prepare or run, drafts among them; null for who hosts none.',
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string({ description: 'In the names of round and movement, with and without marks.' }),
      movementId: t.arg.id(),
      phases: t.arg({ type: [RoundPhaseEnum] }),
      sort: t.arg({ type: SortEnum, description: 'By opening unless asked otherwise.' }),
      descending: t.arg.boolean(),
    },
    resolve: async (_, args, { viewer, database }) => {
      if (viewer === null || !can(viewer, 'administer:movements').allowed) return null
      const movementId = args.movementId ?? null
      const read = statements[args.sort ?? 'opening'][(args.descending ?? args.sort == null) ? 'down' : 'up']
      return countedPage(args, {
        shape: cursorShape,
        read: async ({ after, limit }) =>
          movementId !== null && !isUuid(movementId)
            ? []
            : read(database.pool, [
                hostsOf(viewer),
                searchPattern(args.search),
                movementId,
                args.phases ?? null,
                ...(after ?? [null, null]),
                limit,
              ]),
        node: ({ round }) => round,
        key: (row) => [row.key, row.round.id],
        total: totalOfRows,
      })
    },
  }),
  administeredRound: t.field({
    type: AdministeredRoundType,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'A round for who prepares and runs it; null for everybody else.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { viewer, database }) => loadAdministeredRound(database.pool, viewer, id),
  }),
  publishedTemplates: t.field({
    type: [ChosenTemplateType],
    nullable: true,
    authScopes: { signedIn: true },
    description: 'What a round may be written on, the latest published first; null for who prepares none.',
    resolve: (_, _args, { viewer, database }) =>
      can(viewer, 'administer:movements').allowed ? usableTemplates(database.pool, viewer) : null,
  }),
}))
