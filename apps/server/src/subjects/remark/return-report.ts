import { findItem } from '@thidua/schema/outline/template'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { RemarkLevelEnum } from '#graphql/enums.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { type Issue, ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { longestText } from '#lib/typed-text.ts'

const RemarkInput = builder.inputType('RemarkInput', {
  fields: (t) => ({
    place: t.string({ required: true }),
    path: t.string(),
    quote: t.string(),
    text: t.string({ required: true }),
    level: t.field({ type: RemarkLevelEnum, required: true }),
  }),
})

const ReturnReportInput = builder.inputType('ReturnReportInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    remarks: t.field({ type: [RemarkInput], required: true }),
  }),
})

/** A return is a row for ever; it reopens the places that its remarks hang on, and no others. */
const insertReturn = statement(
  'insert-return',
  `WITH returned AS (
    INSERT INTO return (report_id, submission, places, by_id) VALUES ($1, $2, $3, $4) RETURNING id
  )
  INSERT INTO remark (report_id, return_id, submission, place, path, quote, text, level, by_id)
  SELECT $1, returned.id, $2, k.place, k.path, k.quote, k.text, k.level, $4
  FROM returned CROSS JOIN unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::remark_level[])
    WITH ORDINALITY AS k(place, path, quote, text, level, position) ORDER BY k.position`,
)

builder.mutationField('returnReport', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: ReturnReportInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, 'return:report', input.reportId, async (client, report) => {
        const { template } = await loadTemplate(client, report.templateId)
        const remarks = input.remarks.map((remark) => ({
          ...remark,
          text: remark.text.trim(),
          path: remark.path || null,
          quote: remark.quote || null,
        }))
        const issues = remarks.flatMap(({ place, text, path, quote }, index): Issue[] => {
          if (place !== 'letter' && !findItem(template, place))
            return [{ path: `remarks/${index}/place`, rule: 'unknownPath' }]
          if (text === '') return [{ path: `remarks/${index}/text`, rule: 'required' }]
          return Math.max(text.length, quote?.length ?? 0, path?.length ?? 0) > longestText
            ? [{ path: `remarks/${index}/text`, rule: 'tooLong' }]
            : []
        })
        if (remarks.length === 0) issues.push({ path: 'remarks', rule: 'required' })
        if (issues.length > 0) throw new ValidationError(issues)

        await moveReport(client, viewer, report, 'return')
        await insertReturn(client, [
          report.id,
          report.latestNumber,
          [...new Set(remarks.map(({ place }) => place))],
          viewer.personId,
          remarks.map(({ place }) => place),
          remarks.map(({ path }) => path),
          remarks.map(({ quote }) => quote),
          remarks.map(({ text }) => text),
          remarks.map(({ level }) => level),
        ])
        return { reportId: report.id }
      })
    },
  }),
)
