import type { Answers, FieldPath } from '../outline/paths.ts'
import type { Template } from '../outline/template.ts'
import type { Fate } from './fates.ts'
import { type MigratedDraft, migrateDraft } from './migrate-draft.ts'

/** From one published version to the next, with what became of its questions. */
export interface VersionStep {
  readonly from: Template
  readonly to: Template
  readonly fates: readonly Fate[]
}

/**
 * A draft carried over several versions, the oldest step first, as if it had been carried each time. `goes` names each text
 * by the path where the version stood that lost its place.
 */
export function migrateOverVersions(
  answers: Answers,
  steps: readonly VersionStep[],
): Pick<MigratedDraft, 'patches' | 'goes'> {
  let now: Answers = answers
  const goes: { readonly path: FieldPath; readonly value: string }[] = []
  for (const { from, to, fates } of steps) {
    const step = migrateDraft(now, from, to, fates)
    now = { ...now, ...step.patches }
    goes.push(...step.goes)
  }
  const patches = Object.fromEntries(Object.entries(now).filter(([path, value]) => value !== (answers[path] ?? '')))
  return { patches, goes }
}
