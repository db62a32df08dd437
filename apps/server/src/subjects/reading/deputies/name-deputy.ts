import { can, type Viewer } from '@thidua/schema/permissions'
import type { PoolClient } from 'pg'
import { membershipCounts } from '#domain/membership-counts.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ForbiddenError, type Issue, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { Deputies, deputiesOfPerson } from './deputies.ts'

/** Who is away for longer hands over. */
const maxDays = 366

const NameDeputyInput = builder.inputType('NameDeputyInput', {
  fields: (t) => ({
    hostAgencyId: t.id({ required: true }),
    deputyId: t.id({ required: true, description: 'A reviewer or compiler of the host, not oneself.' }),
    fromDay: t.field({ type: 'Date', required: true }),
    untilDay: t.field({ type: 'Date', required: true, description: 'The last day.' }),
  }),
})

/** Whoever names a deputy waits for their own other act of that kind: two of theirs never share a day. */
const holdPerson = statement('hold-person', 'SELECT id FROM person WHERE id = $1 FOR NO KEY UPDATE')

const asked = statement<{ past: boolean; long: boolean; reads: boolean; overlaps: boolean }>(
  'asked-deputy',
  `SELECT $4::date < vietnam_today() AS past, $4::date - $3::date >= ${maxDays} AS long,
    EXISTS (SELECT FROM membership m WHERE m.person_id = $2 AND m.agency_id = $5 AND m.role IN ('reviewer', 'compiler')
      AND ${membershipCounts('m')}) AS reads,
    EXISTS (SELECT FROM reading_deputy d WHERE d.person_id = $1 AND d.host_agency_id = $5 AND d.ended_at IS NULL
      AND d.from_day <= $4::date AND d.until_day >= $3::date) AS overlaps`,
)

const insert = statement(
  'name-deputy',
  `INSERT INTO reading_deputy (host_agency_id, person_id, deputy_id, from_day, until_day) VALUES ($1, $2, $3, $4, $5)`,
)

interface Named {
  readonly hostAgencyId: string
  readonly deputyId: string
  readonly fromDay: string
  readonly untilDay: string
}

/** Throws `NotFoundError` for a host that the person does not read for, `ValidationError` for a deputy or days that cannot be. */
async function nameDeputy(client: PoolClient, { personId }: Viewer, named: Named): Promise<void> {
  const { hostAgencyId, deputyId, fromDay, untilDay } = named
  await holdPerson(client, [personId])
  const known = isUuid(deputyId) && deputyId !== personId ? deputyId : null
  const [found] = await asked(client, [personId, known, fromDay, untilDay, hostAgencyId])
  if (!found) throw new NotFoundError()
  const issues: Issue[] = [
    ...(found.reads ? [] : [{ path: 'deputyId', rule: 'notAReader' }]),
    ...(untilDay < fromDay ? [{ path: 'untilDay', rule: 'notLater' }] : []),
    ...(found.past ? [{ path: 'untilDay', rule: 'past' }] : []),
    ...(found.long ? [{ path: 'untilDay', rule: 'tooLong' }] : []),
    ...(found.overlaps ? [{ path: 'fromDay', rule: 'overlaps' }] : []),
  ]
  if (issues.length > 0) throw new ValidationError(issues)
  await insert(client, [hostAgencyId, personId, deputyId, fromDay, untilDay])
}

builder.mutationField('nameDeputy', (t) =>
  t.field({
    type: Deputies,
    authScopes: { signedIn: true },
    errors: { types: [...expectedErrors] },
    description: 'A reviewer or compiler says who reads for them while they are away.',
    args: { input: t.arg({ type: NameDeputyInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      const { hostAgencyId, deputyId } = input
      const permission = can(viewer, 'export:round', { hostAgencyId })
      if (!permission.allowed) throw new ForbiddenError(permission.why)
      await transaction(context.database.writes, (client) => nameDeputy(client, viewer, input))
      for (const personId of [viewer.personId, deputyId]) context.events.tell({ kind: 'person', personId })
      return deputiesOfPerson(context.database.writes, hostAgencyId, viewer.personId)
    },
  }),
)
