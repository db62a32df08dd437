import { can } from '@thidua/schema/permissions'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { Deputies, deputiesOfPerson } from './deputies.ts'

/** One that was ended already stays as it was ended. */
const end = statement<{ hostAgencyId: string; personId: string; deputyId: string }>(
  'end-deputy',
  `WITH ended AS (UPDATE reading_deputy SET ended_at = now(), ended_by_id = $2
    WHERE id = $1 AND (person_id = $2 OR deputy_id = $2) AND ended_at IS NULL)
  SELECT host_agency_id AS "hostAgencyId", person_id AS "personId", deputy_id AS "deputyId" FROM reading_deputy
  WHERE id = $1 AND (person_id = $2 OR deputy_id = $2)`,
)

builder.queryField('readingDeputies', (t) =>
  t.field({
    type: Deputies,
    authScopes: { signedIn: true },
    description: 'Who reads for the viewer at a host, and for whom the viewer reads, now or later; none for others.',
    args: { hostAgencyId: t.arg.id({ required: true }) },
    resolve: async (_, { hostAgencyId }, context) => {
      const viewer = signedIn(context)
      const may = isUuid(hostAgencyId) && can(viewer, 'export:round', { hostAgencyId }).allowed
      return may ? deputiesOfPerson(context.database.pool, hostAgencyId, viewer.personId) : []
    },
  }),
)

builder.mutationField('endDeputy', (t) =>
  t.field({
    type: Deputies,
    authScopes: { signedIn: true },
    errors: { types: [...expectedErrors] },
    description: 'Either of the two ends it, from now on.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, context) => {
      const { personId: own } = signedIn(context)
      const [ended] = isUuid(id) ? await end(context.database.writes, [id, own]) : []
      if (!ended) throw new NotFoundError()
      for (const personId of [ended.personId, ended.deputyId]) context.events.tell({ kind: 'person', personId })
      return deputiesOfPerson(context.database.writes, ended.hostAgencyId, own)
    },
  }),
)
