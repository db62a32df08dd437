import type { FieldPatch } from '@thidua/draft/draft-fields'
import { can, type Viewer } from '@thidua/schema/permissions'
import { nextState, type ReportState } from '@thidua/schema/states'
import type { Pool } from 'pg'
import { authorise } from '#domain/reports/authorise.ts'
import { loadTemplate } from '#domain/templates.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUniqueViolation, isUuid } from '#lib/sql.ts'
import { keptText } from '#lib/typed-text.ts'
import { checkPatches, isReopened } from './check-patches.ts'
import { type DraftState, loadDraftState, rememberedDraftState } from './draft-state.ts'
import { readFields, type WrittenField, writeFields } from './write-fields.ts'

export interface SaveFields {
  readonly reportId: string
  readonly clientId: string
  readonly source: string | null
  readonly patches: readonly FieldPatch[]
}

export interface SavedField extends WrittenField {
  readonly outcome: 'saved' | 'conflict'
  readonly clientSeq: number
}

export interface SavedFields {
  readonly reportId: string
  readonly state: ReportState
  readonly savedAt: string
  readonly fields: readonly SavedField[]
}

/** The state may change between authorising and writing; it never changes three times meanwhile. */
const mostTries = 3

/**
 * Saves fields of a draft: authorise, parse, write; answers per patch. Throws the expected errors. While a clerk
 * writes on, nobody else acts on the report: what the save before read of it still holds, which the write
 * itself checks. Refused is only by what was just read.
 */
export async function saveFields(pool: Pool, viewer: Viewer, input: SaveFields): Promise<SavedFields> {
  const known = rememberedDraftState(pool, input.reportId)
  const saved = known && mayWrite(viewer, known, input.patches) ? await trySave(pool, viewer, input, known) : null
  if (saved) return saved
  for (let tried = 0; tried < mostTries; tried++) {
    const draft = await loadDraftState(pool, input.reportId)
    if (!draft) throw new NotFoundError()
    authorise(viewer, 'edit:draft', draft.subject)
    if (!isReopened(draft.reopened, input.patches)) throw new ForbiddenError('sectionLocked')
    const again = await trySave(pool, viewer, input, draft)
    if (again) return again
  }
  throw new ForbiddenError('wrongState')
}

const mayWrite = (viewer: Viewer, { subject, reopened }: DraftState, patches: readonly FieldPatch[]): boolean =>
  can(viewer, 'edit:draft', subject).allowed && isReopened(reopened, patches)

/** A sequence number that this device has used for another field is the device's mistake, not ours. */
async function writeOnce(pool: Pool, values: Parameters<typeof writeFields>[1]) {
  try {
    return await writeFields(pool, values)
  } catch (error) {
    if (isUniqueViolation(error)) throw new ValidationError([{ path: 'clientSeq', rule: 'reused' }])
    throw error
  }
}

/** Null when the report is no longer in the state that was authorised: nothing was written. */
async function trySave(
  pool: Pool,
  viewer: Viewer,
  { reportId, clientId, source, patches }: SaveFields,
  { subject: { state, submissions }, since, templateId }: DraftState,
): Promise<SavedFields | null> {
  const next = nextState(state, 'write', submissions)
  if (next === null) throw new ForbiddenError('wrongState')

  if (!isUuid(clientId)) throw new ValidationError([{ path: 'clientId', rule: 'uuid' }])
  checkPatches((await loadTemplate(pool, templateId)).template, patches)
  const kept = patches.map((patch) => ({ ...patch, value: keptText(patch.value) }))

  const [row] = await writeOnce(pool, [
    reportId,
    state,
    since,
    kept.map(({ path }) => path),
    kept.map(({ value }) => value),
    kept.map(({ baseVersion }) => baseVersion),
    kept.map(({ clientSeq }) => clientSeq),
    clientId,
    viewer.personId,
    source,
    next,
  ])
  if (!row?.held) return null

  const answers = new Map((row.fields ?? []).map((field) => [field.path, { ...field, outcome: 'saved' as const }]))
  const rest = kept.filter(({ path }) => !answers.has(path))
  const current = rest.length === 0 ? [] : await readFields(pool, [reportId, rest.map(({ path }) => path)])
  const theirs = new Map(current.map((field) => [field.path, field]))
  const fields = kept.map(({ path, value, clientSeq }): SavedField => {
    const saved = answers.get(path)
    if (saved) return { ...saved, clientSeq }
    const field = theirs.get(path)
    if (!field) throw new Error(`field ${path} was neither written nor is it there`)
    // The same text is no conflict, whoever wrote it first.
    return { ...field, outcome: field.value === value ? 'saved' : 'conflict', clientSeq }
  })
  return { reportId, state: answers.size > 0 ? next : state, savedAt: row.savedAt, fields }
}
