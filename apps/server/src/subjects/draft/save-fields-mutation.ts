import { builder } from '#graphql/builder.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { type SavedField, type SavedFields, saveFields } from './save-fields.ts'

const SaveOutcomeEnum = builder.enumType('SaveOutcome', { values: ['saved', 'conflict'] as const })

const FieldPatchInput = builder.inputType('FieldPatchInput', {
  fields: (t) => ({
    path: t.string({ required: true }),
    value: t.string({ required: true }),
    baseVersion: t.int({ required: true }),
    clientSeq: t.int({ required: true }),
  }),
})

const SaveFieldsInput = builder.inputType('SaveFieldsInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    clientId: t.id({ required: true }),
    patches: t.field({ type: [FieldPatchInput], required: true }),
    source: t.string(),
  }),
})

const SavedFieldType = builder.objectRef<SavedField>('SavedField').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    outcome: t.expose('outcome', {
      type: SaveOutcomeEnum,
      description: '`saved`, or `conflict`: somebody saved a newer version; `value`, `version`, `by`, `at` are theirs.',
    }),
    value: t.exposeString('value'),
    version: t.exposeInt('version'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    clientSeq: t.exposeInt('clientSeq'),
  }),
})

const SaveFieldsSuccess = builder.objectRef<SavedFields>('SaveFieldsSuccess').implement({
  description: 'Per patch: saved with its new version, or the newer value to merge with.',
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    state: t.expose('state', { type: ReportStateEnum }),
    savedAt: t.expose('savedAt', { type: 'DateTime' }),
    fields: t.field({ type: [SavedFieldType], resolve: ({ fields }) => fields }),
  }),
})

const SaveFieldsResult = builder.errorUnion('SaveFieldsResult', {
  types: [SaveFieldsSuccess, ...expectedErrors],
  resolveType: () => 'SaveFieldsSuccess',
})

builder.mutationField('saveFields', (t) =>
  t.field({
    type: SaveFieldsResult,
    authScopes: { signedIn: true },
    description: 'Saves fields of a draft; answers per path. Idempotent by (clientId, clientSeq).',
    args: { input: t.arg({ type: SaveFieldsInput, required: true }) },
    resolve: (_, { input }, context) =>
      saveFields(context.database.pool, signedIn(context), { ...input, source: input.source?.slice(0, 200) ?? null }),
  }),
)
