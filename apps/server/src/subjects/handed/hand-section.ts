import { parsePath } from '@thidua/schema/outline/parse-path'
import { findItem } from '@thidua/schema/outline/template'
import { hashCode, newCode } from '#domain/people/typed-code.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

/** Letters of a code: 130 bits, which nobody guesses. */
const codeLength = 26
const maxDays = 30
const longestName = 200
/** Links of a report that are open at once: more than an agency has sections and colleagues. */
const mostOpen = 50

const HandSectionInput = builder.inputType('HandSectionInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    path: t.string({ required: true, description: 'Path of a text of the draft.' }),
    toName: t.string({ required: true, description: 'Whom it is for.' }),
    word: t.string({ description: 'What is asked of them.' }),
    days: t.int({ required: true, description: 'How long the link opens it: 1 to 30.' }),
  }),
})

const HandedSuccess = builder.objectRef<{ readonly code: string }>('HandSectionSuccess').implement({
  description: 'The link is made; its code is told this once.',
  fields: (t) => ({ code: t.exposeString('code') }),
})

const HandSectionResult = builder.errorUnion('HandSectionResult', {
  types: [HandedSuccess, ...expectedErrors],
  resolveType: () => 'HandSectionSuccess',
})

const openCount = statement<{ count: number }>(
  'count-open-handed',
  `SELECT count(*)::int AS count FROM handed_section h LEFT JOIN handed_end e ON e.handed_id = h.id
  WHERE h.report_id = $1 AND e.handed_id IS NULL AND h.expires_at > now()`,
)

const insert = statement(
  'insert-handed-section',
  `INSERT INTO handed_section (report_id, path, to_name, word, code_hash, expires_at, by_id)
  VALUES ($1, $2, $3, $4, $5, now() + $6 * interval '1 day', $7)`,
)

builder.mutationField('handSection', (t) =>
  t.field({
    type: HandSectionResult,
    authScopes: { signedIn: true },
    description: 'Makes a link by which one text of a draft is read and answered without an account.',
    args: { input: t.arg({ type: HandSectionInput, required: true }) },
    resolve: (_, { input }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, {
        reportId: input.reportId,
        permission: 'edit:draft',
        act: async (client, report) => {
          const { template } = await loadTemplate(client, report.templateId)
          const parsed = parsePath(input.path)
          const item = parsed?.kind === 'narrative' ? findItem(template, parsed.item) : undefined
          const toName = typedText('toName', input.toName)
          const issues = [
            ...(item?.narratives.some(({ key }) => input.path === `${item.id}/${key}`)
              ? []
              : [{ path: 'path', rule: 'unknown' }]),
            ...(toName === '' ? [{ path: 'toName', rule: 'required' }] : []),
            ...(toName.length > longestName ? [{ path: 'toName', rule: 'tooLong' }] : []),
            ...(input.days >= 1 && input.days <= maxDays ? [] : [{ path: 'days', rule: 'outOfRange' }]),
          ]
          if (issues.length > 0) throw new ValidationError(issues)
          const [open] = await openCount(client, [report.id])
          if ((open?.count ?? 0) >= mostOpen) throw new ValidationError([{ path: 'path', rule: 'tooMany' }])
          const code = newCode(codeLength)
          const word = typedText('word', input.word)
          await insert(client, [report.id, input.path, toName, word, hashCode(code), input.days, viewer.personId])
          return { code }
        },
      })
    },
  }),
)
