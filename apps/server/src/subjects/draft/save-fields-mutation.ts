import { type PatchAnswer, patchRefusals } from '@thidua/draft/saving-rule'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { type SavedFields, saveFields } from './save-fields.ts'

/** UTF-16 units; a file's name may be long. */
const longestSourceUnits = 200

const SaveOutcomeEnum = builder.enumType('SaveOutcome', { values: ['saved', 'conflict', 'refused'] as const })

const PatchRefusalEnum = builder.enumType('PatchRefusal', { values: patchRefusals })

const FieldPatchInput = builder.inputType('FieldPatchInput', {
  fields: (t) => ({
    path: t.string({ required: true }),
    value: t.string({ required: true }),
    baseVersion: t.int({ required: true }),
    clientSeq: t.int({ required: true }),
    lost: t.boolean({
      description: 'A text that gave way to the one on the server: it goes into the history, not into the field.',
    }),
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

const SavedFieldType = builder.objectRef<PatchAnswer>('SavedField').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    clientSeq: t.exposeInt('clientSeq'),
    outcome: t.expose('outcome', {
      type: SaveOutcomeEnum,
      description:
        '`saved`; `conflict`: somebody saved another version; `refused`: see `why`. A repeat of what was saved is answered as it was.',
    }),
    why: t.field({
      type: PatchRefusalEnum,
      nullable: true,
      resolve: (answer) => (answer.outcome === 'refused' ? answer.why : null),
    }),
    value: t.string({
      nullable: true,
      description: 'The text as saved, or theirs; null where the patch was refused.',
      resolve: (answer) => stateOf(answer)?.value ?? null,
    }),
    version: t.int({ nullable: true, resolve: (answer) => stateOf(answer)?.version ?? null }),
    by: t.string({
      nullable: true,
      description: 'Null for a field that nobody has saved.',
      resolve: (answer) => stateOf(answer)?.by || null,
    }),
    at: t.field({ type: 'DateTime', nullable: true, resolve: (answer) => stateOf(answer)?.at || null }),
  }),
})

const stateOf = (answer: PatchAnswer) => (answer.outcome === 'refused' ? null : answer)

const SaveFieldsSuccess = builder.objectRef<SavedFields>('SaveFieldsSuccess').implement({
  description: 'Every patch was judged: see its outcome.',
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    state: t.expose('state', { type: ReportStateEnum }),
    savedAt: t.expose('savedAt', { type: 'DateTime' }),
    fields: t.field({ type: [SavedFieldType], resolve: ({ answers }) => [...answers] }),
  }),
})

const SaveFieldsResult = builder.errorUnion('SaveFieldsResult', {
  types: [SaveFieldsSuccess, ...expectedErrors],
  resolveType: () => 'SaveFieldsSuccess',
})

/** Beside the answer, which does not wait: others who have the draft open read what was saved. */
function tellSaved(events: Context['events'], clientId: string, { reportId, answers, draft }: SavedFields): void {
  const { moved, ...whose } = draft
  if (answers.some(({ outcome }) => outcome === 'saved')) events.tell({ kind: 'saved', reportId, clientId, ...whose })
  if (moved) events.tell({ kind: 'acts' })
}

builder.mutationField('saveFields', (t) =>
  t.field({
    type: SaveFieldsResult,
    authScopes: { signedIn: true },
    description:
      'Saves fields of a draft; answers per patch, idempotent by (clientId, clientSeq). An error stands for the whole save only where nothing can be judged.',
    args: { input: t.arg({ type: SaveFieldsInput, required: true }) },
    resolve: async (_, { input: { patches, source, ...input } }, context) => {
      const saved = await saveFields(context.database.writes, signedIn(context), {
        ...input,
        source: source?.slice(0, longestSourceUnits) ?? null,
        patches: patches.map(({ lost, ...patch }) => ({ ...patch, lost: lost ?? false })),
      })
      tellSaved(context.events, input.clientId, saved)
      return saved
    },
  }),
)
