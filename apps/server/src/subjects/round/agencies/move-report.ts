import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { handedIn } from '#domain/reports/bucket-sql.ts'
import { isAsked } from '#domain/reports/report-sql.ts'
import { lineage } from '#domain/succession.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { actOnRound, running } from '../act-on-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'

const roundOf = statement<{ roundId: string }>(
  'round-of-report',
  'SELECT rd.id AS "roundId" FROM report r JOIN round rd ON rd.id = r.round_id WHERE r.id = $1',
)

interface Move {
  readonly agencyId: string
  readonly agency: string
  readonly handedIn: boolean
  readonly withdrawn: boolean
  /** Null: no successor of the agency. */
  readonly successor: string | null
  readonly taken: boolean
  /** Another body that went into the successor has its report in the round still, not sent. */
  readonly others: boolean
}

/** $1: the report; $2: the body that it is to go to. */
const moveSql = `WITH RECURSIVE ${lineage}
  SELECT r.agency_id AS "agencyId", a.name AS agency, ${handedIn} AS "handedIn", NOT ${isAsked} AS withdrawn,
    (SELECT later.name FROM lineage l JOIN agency later ON later.id = l.id
      WHERE l.ancestor_id = r.agency_id AND l.id = $2::uuid AND later.valid_until IS NULL) AS successor,
    EXISTS (SELECT FROM report own WHERE own.round_id = r.round_id AND own.agency_id = $2::uuid) AS taken,
    EXISTS (SELECT FROM lineage l JOIN report other ON other.agency_id = l.ancestor_id WHERE l.id = $2::uuid
      AND other.round_id = r.round_id AND other.id <> r.id AND other.withdrawn_at IS NULL
      AND other.first_submitted_at IS NULL) AS others
  FROM report r JOIN agency a ON a.id = r.agency_id WHERE r.id = $1::uuid`

const ruleOf = ({ successor, taken, others }: Move): string | null =>
  successor === null ? 'notSuccessor' : taken ? 'successorAsked' : others ? 'predecessorAsked' : null

builder.mutationField('moveReport', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description:
      'The report of a body whose work went over becomes that of its successor, with all that was written. Refused where the successor has one in the round, or another body that went into it has one that was not sent (close one of them with a reason), and where it is handed in: that stays what the body said.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: {
      reportId: t.arg.id({ required: true }),
      successorId: t.arg.id({ required: true }),
      lastChange: t.arg.id({ description: "The round's latest change when the page was read." }),
    },
    resolve: async (_, { reportId, successorId, lastChange }, context) => {
      const [of] = isUuid(reportId) ? await roundOf(context.database.pool, [reportId]) : []
      if (!of) throw new NotFoundError()
      if (!isUuid(successorId)) throw new ValidationError([{ path: 'successorId', rule: 'notSuccessor' }])
      return actOnRound(context, {
        id: of.roundId,
        lastChange,
        act: 'moveReport',
        phases: running,
        run: async (tx, _round, viewer) => {
          // The successor does not end between the look and the move.
          await oneDirectoryActAtATime(tx)
          await tx.$executeRaw`SELECT FROM report WHERE id = ${reportId}::uuid FOR UPDATE`
          const [move] = await tx.$queryRawUnsafe<Move[]>(moveSql, reportId, successorId)
          if (!move) throw new NotFoundError()
          if (move.handedIn || move.withdrawn) throw new ForbiddenError('wrongState')
          const rule = ruleOf(move)
          if (rule) throw new ValidationError([{ path: 'successorId', rule }])
          await tx.$executeRaw`UPDATE report SET agency_id = ${successorId}::uuid,
              state_since = greatest(now(), state_since + interval '1 millisecond') WHERE id = ${reportId}::uuid`
          await tx.$executeRaw`INSERT INTO report_event (report_id, act, "from", "to", by_id, note)
            SELECT id, 'move', state, state, ${viewer.personId}::uuid, ${move.agency} FROM report WHERE id = ${reportId}::uuid`
          return { report: `${move.agency} → ${move.successor}` }
        },
      })
    },
  }),
)
