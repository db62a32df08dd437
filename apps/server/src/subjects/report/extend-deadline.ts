import type { Viewer } from '@thidua/schema/permissions'
import { type ExtensionEffect, effectsOf } from '@thidua/schema/report/extension-effects'
import { endOfDay } from '@thidua/schema/vietnam-day'
import type { Pool } from 'pg'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { onExtension } from '#domain/reports/basis.ts'
import type { LockedReport } from '#domain/reports/locked-report.ts'
import { tellOfActs } from '#domain/reports/telling/tell-of-acts.ts'
import { builder } from '#graphql/builder.ts'
import { ExtensionEffectEnum } from '#graphql/enums.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { type Issue, ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

const ExtendDeadlineInput = builder.inputType('ExtendDeadlineInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    corrects: t.id({ description: 'The extension that holds, as it was seen; null where there was none yet.' }),
    deadline: t.field({
      type: 'Date',
      description:
        "Its last day, after the round's; null takes the extension back. What was granted before stays on record.",
    }),
    reason: t.string({ required: true }),
    confirmed: t.field({
      type: [ExtensionEffectEnum],
      description: 'What is meant although nobody does it by the way; refused where one that comes true is missing.',
    }),
  }),
})

/** An extension moves no report, but it is an act like the others: its event tells which came later. */
const extend = statement<{ id: string }>(
  'extend-deadline',
  `WITH granted AS (
    INSERT INTO report_event (report_id, act, "from", "to", by_id) VALUES ($1, 'extend', $2::report_state, $2::report_state, $3) RETURNING id
  )
  INSERT INTO extension (report_id, event_id, deadline, reason, effects)
  SELECT $1, granted.id, $4, $5, $6::extension_effect[] FROM granted RETURNING event_id::text AS id`,
)

/** What is wrong with a deadline for one agency; a mistaken extension may be corrected to an earlier day. */
function deadlineRule(deadline: Date | null, report: LockedReport): string | null {
  if (deadline === null) return +report.deadline === +report.roundDeadline ? 'notExtended' : null
  if (Number.isNaN(+deadline)) return 'date'
  return deadline <= report.roundDeadline ? 'notLater' : null
}

const effects = (deadline: Date | null, report: LockedReport): ExtensionEffect[] =>
  effectsOf({
    before: report.deadline.getTime(),
    after: (deadline ?? report.roundDeadline).getTime(),
    firstSubmitted: report.firstSubmittedAt?.getTime() ?? null,
    compilerDeadline: report.compilerDeadline.getTime(),
  })

interface Extended {
  readonly deadline?: string | Date | null | undefined
  readonly reason: string
  readonly confirmed?: readonly ExtensionEffect[] | null | undefined
}

/** Extends one agency's deadline, as the extension that holds was seen. */
export const extendOne = (
  pool: Pool,
  viewer: Viewer,
  reportId: string,
  corrects: string | null,
  { deadline: day, reason: typed, confirmed }: Extended,
): Promise<{ reportId: string }> =>
  actOnReport(pool, viewer, {
    reportId,
    permission: 'extend:report',
    basis: onExtension(corrects),
    act: async (client, report) => {
      const deadline = day ? endOfDay(String(day)) : null
      const reason = typedText('reason', typed)
      const rule = deadlineRule(deadline, report)
      const does = rule ? [] : effects(deadline, report)
      const issues: Issue[] = [
        ...(rule ? [{ path: 'deadline', rule }] : []),
        ...(reason === '' ? [{ path: 'reason', rule: 'required' }] : []),
        ...does.filter((effect) => !confirmed?.includes(effect)).map((effect) => ({ path: 'confirmed', rule: effect })),
      ]
      if (issues.length > 0) throw new ValidationError(issues)
      const granted = await extend(client, [
        ...[report.id, report.subject.state, viewer.personId],
        ...[deadline, reason, does],
      ])
      await tellOfActs(
        client,
        granted.map(({ id }) => id),
      )
      return { reportId: report.id }
    },
  })

builder.mutationField('extendDeadline', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: ExtendDeadlineInput, required: true }) },
    resolve: (_, { input }, context) =>
      extendOne(context.database.writes, signedIn(context), input.reportId, input.corrects ?? null, input),
  }),
)
