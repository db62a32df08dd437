import type { Answers } from '@thidua/schema/outline/paths'
import type { PoolClient } from 'pg'
import { markSent } from '#domain/reading/draft-remark-sql.ts'
import { namedDrafts } from '#domain/reading/named-drafts.ts'
import { isPlaceOf, readRemarks } from '#domain/reading/read-remarks.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { onSubmission } from '#domain/reports/basis.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { loadTemplate } from '#domain/templates.ts'
import { NamedDraftInput } from '#graphql/acts/named-draft-input.ts'
import { builder } from '#graphql/builder.ts'
import { RemarkLevelEnum } from '#graphql/enums.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'

const RemarkInput = builder.inputType('RemarkInput', {
  fields: (t) => ({
    place: t.string({ required: true }),
    path: t.string({ description: 'The field or row that it is about; none for all of the item.' }),
    start: t.int({
      description: "The range of the submission's text at `path` that it is about, in code points; `end` is not in it.",
    }),
    end: t.int(),
    quote: t.string({
      description: 'What the page called the field or row; the words of a range are read from the submission.',
    }),
    text: t.string({ required: true }),
    level: t.field({ type: RemarkLevelEnum, required: true }),
  }),
})

const ReturnReportInput = builder.inputType('ReturnReportInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    submissionId: t.id({ required: true, description: 'The submission that was read.' }),
    remarks: t.field({ type: [RemarkInput], required: true }),
    drafts: t.field({
      type: [NamedDraftInput],
      description: 'Remarks not sent yet that go with it, as they were read; no others do.',
    }),
    places: t.stringList({ description: 'Places to reopen beside those that remarks are on.' }),
    againBy: t.field({ type: 'Date', description: 'The day until which it is asked for again; not before today.' }),
  }),
})

const sentAnswers = statement<{ answers: Answers }>('sent-answers', 'SELECT answers FROM submission WHERE id = $1')

/** A return is a row for ever; it reopens the places that its remarks hang on, and no others. */
const insertReturn = statement<{ returnId: string }>(
  'insert-return',
  `WITH returned AS (
    INSERT INTO return (report_id, event_id, submission, places, again_by) VALUES ($1, $2, $3, $4, $14::date) RETURNING id
  )
  INSERT INTO remark (report_id, return_id, submission, position, place, path, start, "end", quote, text, level, by_id)
  SELECT $1, returned.id, $3, k.position - 1, k.place, k.path, k.start, k.stop, k.quote, k.text, k.level, coalesce(k.by_id, $5)
  FROM returned CROSS JOIN unnest($6::text[], $7::text[], $8::int[], $9::int[], $10::text[], $11::text[], $12::remark_level[], $13::uuid[])
    WITH ORDINALITY AS k(place, path, start, stop, quote, text, level, by_id, position)
  RETURNING return_id AS "returnId"`,
)

const ahead = statement<{ ahead: boolean }>(
  'day-is-ahead',
  `SELECT $1::date BETWEEN vietnam_today() AND vietnam_today() + 366 AS ahead`,
)

/** Whether a day is today or within a year from it, in Vietnam. */
const isAhead = async (client: PoolClient, day: string): Promise<boolean> =>
  (await ahead(client, [day]))[0]?.ahead === true

builder.mutationField('returnReport', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: ReturnReportInput, required: true }) },
    resolve: async (_, { input: { reportId, submissionId, remarks: sent, drafts, places, againBy } }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, {
        reportId,
        permission: 'return:report',
        basis: onSubmission(submissionId),
        act: async (client, report) => {
          const { template } = await loadTemplate(client, report.templateId)
          const [submission] = await sentAnswers(client, [submissionId])
          const named = await namedDrafts(client, { reportId, submissionId }, drafts ?? [])
          const { remarks, issues } = readRemarks(template, submission?.answers ?? {}, [...sent, ...named])
          const unknown = places?.some((place) => !isPlaceOf(template, place))
            ? [{ path: 'places', rule: 'unknownPath' }]
            : []
          const early =
            againBy && !(await isAhead(client, String(againBy))) ? [{ path: 'againBy', rule: 'notLater' }] : []
          const wrong = [...issues, ...unknown, ...early]
          if (wrong.length > 0) throw new ValidationError(wrong)
          const event = await moveReport(client, viewer, report, 'return')
          const [returned] = await insertReturn(client, [
            report.id,
            event,
            report.latestNumber,
            [...new Set([...remarks.map(({ place }) => place), ...(places ?? [])])],
            viewer.personId,
            remarks.map(({ place }) => place),
            remarks.map(({ path }) => path),
            remarks.map(({ range }) => range?.start ?? null),
            remarks.map(({ range }) => range?.end ?? null),
            remarks.map(({ quote }) => quote),
            remarks.map(({ text }) => text),
            remarks.map(({ level }) => level),
            remarks.map(({ byId }) => byId),
            againBy ? String(againBy) : null,
          ])
          await markSent(client, [returned?.returnId, named.map(({ id }) => id)])
          return { reportId: report.id }
        },
      })
    },
  }),
)
