import { actOnReport } from '#domain/reports/act-on-report.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

const AddNoteInput = builder.inputType('AddNoteInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Chosen by the device: what is sent twice is one note.' }),
    reportId: t.id({ required: true }),
    text: t.string({ required: true }),
  }),
})

const add = statement(
  'add-host-note',
  'INSERT INTO host_note (id, report_id, text, by_id) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
)

builder.mutationField('addNote', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: "A note among the host's people, which the agency never sees.",
    args: { input: t.arg({ type: AddNoteInput, required: true }) },
    resolve: (_, { input: { id, reportId, text: typed } }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, {
        reportId,
        permission: 'read:report',
        act: async (client) => {
          const text = typedText('text', typed)
          if (text === '') throw new ValidationError([{ path: 'text', rule: 'required' }])
          if (!isUuid(id)) throw new ValidationError([{ path: 'id', rule: 'unknown' }])
          await add(client, [id, reportId, text, viewer.personId])
          return { reportId }
        },
      })
    },
  }),
)
