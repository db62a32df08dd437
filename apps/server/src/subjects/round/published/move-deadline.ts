import type { Prisma } from '@thidua/prisma/client'
import { deadlineFaults, deadlineQuestions, roundDays } from '@thidua/schema/administration/round-form'
import { endOfDay } from '@thidua/schema/vietnam-day'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { isAsked } from '#domain/reports/report-sql.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { typedText } from '#lib/typed-text.ts'
import { actOnRound, running } from '../act-on-round.ts'
import type { AdministeredRound } from '../administered-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'
import { clockOf } from '../prepare/publish-round.ts'

/** What another deadline does that nobody does by the way. */
const deadlineEffects = ['agencyDeadlineOff', 'compilerDeadlineOff', 'lateToOnTime', 'onTimeToLate'] as const
const DeadlineEffectEnum = builder.enumType('DeadlineEffect', { values: deadlineEffects })

const MoveDeadlineInput = builder.inputType('MoveRoundDeadlineInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    lastChange: t.id(),
    agencyDeadline: t.field({ type: 'Date', required: true }),
    compilerDeadline: t.field({ type: 'Date', required: true }),
    reason: t.string({ required: true }),
    confirmed: t.field({ type: [DeadlineEffectEnum], description: 'Effects that are meant.' }),
  }),
})

const days = roundDays.pick({ agencyDeadline: true, compilerDeadline: true })

/** Which reports change sides when the agencies' deadline goes from where it is to `after`; extensions hold. */
async function changedSides(tx: Prisma.TransactionClient, roundId: string, after: Date) {
  const [counted] = await tx.$queryRawUnsafe<{ lateToOnTime: number; onTimeToLate: number }[]>(
    `SELECT count(*) FILTER (WHERE r.first_submitted_at >= d.before AND r.first_submitted_at < d.after)::int AS "lateToOnTime",
      count(*) FILTER (WHERE r.first_submitted_at < d.before AND r.first_submitted_at >= d.after)::int AS "onTimeToLate"
    FROM report r JOIN round rd ON rd.id = r.round_id LEFT JOIN LATERAL (
      SELECT x.deadline FROM extension x WHERE x.report_id = r.id ORDER BY x.event_id DESC LIMIT 1
    ) x ON true
    CROSS JOIN LATERAL (SELECT greatest(x.deadline, rd.agency_deadline) AS before, greatest(x.deadline, $2::timestamptz) AS after) d
    WHERE r.round_id = $1::uuid AND ${isAsked}`,
    roundId,
    after,
  )
  return counted ?? { lateToOnTime: 0, onTimeToLate: 0 }
}

builder.mutationField('moveRoundDeadline', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description:
      'Other deadlines for a round that runs. The former stay on record; an extension that ends before the new deadline does nothing any more.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: MoveDeadlineInput, required: true }) },
    resolve: (_, { input }, context): Promise<AdministeredRound> => {
      const form = parseForm(days, input)
      const reason = typedText('reason', input.reason)
      return actOnRound(context, {
        id: input.roundId,
        lastChange: input.lastChange,
        act: 'moveDeadline',
        phases: running,
        note: reason,
        run: async (tx, round) => {
          const { now } = await clockOf(tx)
          const after = endOfDay(String(form.agencyDeadline))
          const sides = await changedSides(tx, round.id, after)
          const effects = [
            ...deadlineQuestions(form).map(({ question }) => question),
            ...(['lateToOnTime', 'onTimeToLate'] as const).filter((effect) => sides[effect] > 0),
          ]
          const confirmed: readonly string[] = input.confirmed ?? []
          const issues = [
            ...deadlineFaults({ ...round, ...form }, now.getTime()),
            ...(reason === '' ? [{ path: 'reason', rule: 'required' }] : []),
            ...effects
              .filter((effect) => !confirmed.includes(effect))
              .map((effect) => ({ path: 'confirmed', rule: effect })),
          ]
          if (issues.length > 0) throw new ValidationError(issues)
          await tx.round.update({
            where: { id: round.id },
            data: { agencyDeadline: after, compilerDeadline: endOfDay(String(form.compilerDeadline)) },
          })
          return null
        },
      })
    },
  }),
)
