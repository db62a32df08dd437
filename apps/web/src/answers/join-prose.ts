import type { JoinEdits } from '@thidua/draft/acknowledge'
import { mergeTexts } from '@thidua/draft/compare/merge-texts'
import { findField } from '@thidua/schema/outline/find-field'
import type { Template } from '@thidua/schema/outline/template'

/** Whether a field holds prose, of which two people's texts can stand in one. */
export function isProse(template: Template, path: string): boolean {
  const field = findField(template, path)
  return field?.kind === 'narrative' || (field?.kind === 'cell' && field.meta.kind === 'longText')
}

/**
 * Joins two people's edits of prose where neither touched what the other changed. Everything else is for the person: a
 * figure, a date, a choice is one thing, of which each of them said another.
 */
export const joinProse =
  (template: Template): JoinEdits =>
  (path, base, mine, theirs) => {
    if (!isProse(template, path)) return null
    const merged = mergeTexts(base, mine, theirs)
    return merged.clean ? merged.text : null
  }
