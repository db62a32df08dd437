import type { FieldPatch } from '@thidua/draft/draft-fields'
import { bytesOf, type PatchAnswer, refusalsAtSight } from '@thidua/draft/saving-rule'
import { isCompiledField } from '@thidua/schema/outline/compiled/is-compiled-field'
import { findField } from '@thidua/schema/outline/find-field'
import type { Template } from '@thidua/schema/outline/template'
import { nextState, type ReportState } from '@thidua/schema/states'
import type { Pool } from 'pg'
import type { Written } from '#domain/drafts/write-fields.ts'
import { oneByReport } from '#domain/reports/one-by-report.ts'
import { loadTemplate } from '#domain/templates.ts'
import type { SignedIn } from '#graphql/context.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUniqueViolation, isUuid } from '#lib/sql.ts'
import { closedTo, type DraftState, loadDraftState, rememberedDraftState } from './draft-state.ts'
import { type SaveFields, saveCarefully } from './save-carefully.ts'
import { writeInGroups } from './write-in-groups.ts'

export interface SavedFields {
  readonly reportId: string
  readonly state: ReportState
  readonly savedAt: string
  /** One a patch, in their order. */
  readonly answers: readonly PatchAnswer[]
  /** Whose draft it is, a compiled letter's its host's, and whether this was its first text after an act. */
  readonly draft: { readonly agencyId: string; readonly compiles: boolean; readonly moved: boolean }
}

const longestPathUnits = 200

/**
 * Saves fields of a draft and answers per patch: `saved`, `conflict`, or `refused` and why. Throws an expected error
 * only where nothing can be judged: no such draft, no right to write drafts of this agency, no patches, no device.
 *
 * While a clerk writes on, nobody else acts on the report: what the save before read of it still holds, which the
 * write itself checks. Whatever is not plainly a new version of an open field goes by `saveCarefully`.
 */
export async function saveFields(pool: Pool, viewer: SignedIn, input: SaveFields): Promise<SavedFields> {
  const draft = rememberedDraftState(pool, input.reportId) ?? (await loadDraftState(pool, input.reportId))
  if (!draft) throw new NotFoundError()
  const closed = closedTo(viewer, draft)
  if (!isUuid(input.clientId)) throw new ValidationError([{ path: 'clientId', rule: 'uuid' }])
  if (input.patches.length === 0) throw new ValidationError([{ path: 'patches', rule: 'required' }])

  const { template } = await loadTemplate(pool, draft.templateId)
  const refusals = refusalsAtSight(input.patches, (path) => isKnown(draft, template, path))
  const patches = input.patches
    .filter((_, index) => refusals[index] === null)
    .map((patch) => ({ ...patch, value: patch.value.normalize('NFC') }))

  const plain = patches.filter(({ path, lost }) => !lost && closed(path) === null)
  const written = await writePlainly(pool, viewer, { ...input, patches: plain }, draft)
  const rest = patches.filter(({ clientSeq }) => !written?.numbers.has(clientSeq))
  const careful =
    rest.length === 0
      ? null
      : await again(() => oneByReport(pool, input.reportId, () => saveCarefully(pool, viewer, input, rest)))

  const answers = new Map(careful?.answers.map((answer) => [answer.clientSeq, answer]))
  const answerTo = ({ path, value, baseVersion, clientSeq }: FieldPatch): PatchAnswer =>
    answers.get(clientSeq) ?? {
      path,
      clientSeq,
      outcome: 'saved',
      value: value.normalize('NFC'),
      version: baseVersion + 1,
      by: viewer.name,
      at: written?.at ?? '',
    }
  const state = careful?.state ?? written?.state ?? draft.subject.state
  return {
    reportId: input.reportId,
    state,
    draft: { agencyId: draft.subject.agencyId, compiles: draft.compiles, moved: state !== draft.subject.state },
    savedAt: careful?.at ?? written?.at ?? new Date().toISOString(),
    answers: input.patches.map((patch, index) => {
      const why = refusals[index]
      return why ? { path: patch.path, clientSeq: patch.clientSeq, outcome: 'refused', why } : answerTo(patch)
    }),
  }
}

/** A path longer than any of an outline is not even looked up. */
const isKnown = ({ compiles }: DraftState, template: Template, path: string): boolean =>
  path.length <= longestPathUnits && (compiles ? isCompiledField(template, path) : findField(template, path) !== null)

/** Null when nothing was written: the report has changed since it was read, the draft is nearly full, a number is taken. */
async function writePlainly(
  pool: Pool,
  { personId }: SignedIn,
  { reportId, clientId, source, patches }: SaveFields,
  { subject: { state, submissions }, since }: DraftState,
): Promise<(Written & { readonly state: ReportState }) | null> {
  const next = nextState(state, 'write', submissions)
  if (patches.length === 0 || next === null) return null
  // As if every text came to those that are there: whether it fits exactly is for the rule to say.
  const growth = patches.reduce((sum, { path, value }) => sum + bytesOf(path, value), 0)
  const writing = { reportId, clientId, personId, source, state, since, next, growth, patches }
  const written = await writeInGroups(pool, writing).catch(nothingWhenTaken)
  return written ? { ...written, state: written.numbers.size > 0 ? next : state } : null
}

/** A number of the device that stands for another text already; the rule finds out which. */
function nothingWhenTaken(error: unknown): null {
  if (isUniqueViolation(error)) return null
  throw error
}

/** Another request of the same device may take a number between look and write: the second look sees it. */
const again = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    if (isUniqueViolation(error)) return work()
    throw error
  })
