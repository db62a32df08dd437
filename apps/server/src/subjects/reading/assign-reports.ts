import type { Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { holdsToday } from '#domain/membership-holds.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { eachRow, RowOutcomesResult } from '#graphql/acts/row-outcomes.ts'
import { builder } from '#graphql/builder.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ConflictError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'

const AssignedRow = builder.inputType('AssignedRow', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    from: t.id({ description: 'Who had it as the page showed; none for nobody by name.' }),
  }),
})

const AssignReportsInput = builder.inputType('AssignReportsInput', {
  fields: (t) => ({
    rows: t.field({ type: [AssignedRow], required: true }),
    to: t.id({ description: 'Who is to read them: a reviewer or compiler of the host; none hands them back.' }),
  }),
})

const reads = statement<{ id: string }>(
  'reads-for-host',
  `SELECT m.person_id AS id FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.agency_id = $1 AND m.person_id = $2 AND m.role IN ('reviewer', 'compiler') AND ${holdsToday('m')}
    AND p.deactivated_at IS NULL LIMIT 1`,
)

const assign = statement(
  'assign-report',
  `WITH assigned AS (UPDATE report SET reviewer_id = $2 WHERE id = $1)
  INSERT INTO reading_assignment (report_id, person_id, by_id) VALUES ($1, $2, $3)`,
)

interface Row {
  readonly reportId: string
  readonly from?: string | null | undefined
}

/** Gives one report to read to a person, or to nobody by name. Taking one is giving it to oneself. */
const giveOne = (pool: Pool, viewer: Viewer, { reportId, from }: Row, to: string | null): Promise<unknown> =>
  actOnReport(pool, viewer, {
    reportId,
    permission: 'read:report',
    act: async (client, { id, subject }) => {
      // Two who take one report at the same moment: the second is told.
      if ((subject.reviewerId ?? null) !== (from ?? null)) throw new ConflictError([])
      const known = to === null || (isUuid(to) && (await reads(client, [subject.hostAgencyId, to])).length > 0)
      if (!known) throw new ValidationError([{ path: 'to', rule: 'notAReader' }])
      if (to !== (from ?? null)) await assign(client, [id, to, viewer.personId])
    },
  })

builder.mutationField('assignReports', (t) =>
  t.field({
    type: RowOutcomesResult,
    authScopes: { signedIn: true },
    description: 'Takes reports to read, gives them to a colleague, or hands them back.',
    args: { input: t.arg({ type: AssignReportsInput, required: true }) },
    resolve: async (_, { input: { rows, to } }, context) => {
      const viewer = signedIn(context)
      const outcomes = await eachRow(rows, (row) => giveOne(context.database.writes, viewer, row, to ?? null))
      // Lists name who reads a report.
      for (const { reportId } of rows) context.events.tell({ kind: 'reading', reportId, listed: true })
      return outcomes
    },
  }),
)
