import type { FieldPatch } from '@thidua/draft/draft-fields'
import { findField } from '@thidua/schema/outline/find-field'
import { placeOf } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { type Issue, ValidationError } from '#lib/expected-errors.ts'

/** An imported letter with many rows still fits; a runaway client does not. */
const mostPatches = 2000
const longestPath = 200
/** In UTF-16 units; some sixty printed pages in one field. */
const longestValue = 200_000

/**
 * The only things that keep a text from being saved: it is too big, or its place is not in this round's
 * outline. Whether it makes sense is the verdict's business. Throws `ValidationError`.
 */
export function checkPatches(template: Template, patches: readonly FieldPatch[]): void {
  if (patches.length === 0 || patches.length > mostPatches)
    throw new ValidationError([{ path: 'patches', rule: patches.length === 0 ? 'required' : 'tooMany' }])
  const issues = patches.flatMap(({ path, value, baseVersion, clientSeq }): Issue[] => {
    if (path.length > longestPath || findField(template, path) === null)
      return [{ path: path.slice(0, longestPath), rule: 'unknownPath' }]
    if (value.length > longestValue) return [{ path, rule: 'tooLong' }]
    return baseVersion < 0 || clientSeq < 0 ? [{ path, rule: 'number' }] : []
  })
  if (new Set(patches.map(({ path }) => path)).size < patches.length)
    issues.push({ path: 'patches', rule: 'repeatedPath' })
  if (issues.length > 0) throw new ValidationError(issues)
}

/** After a return only its places are open; number, date and signer of the letter change with every sending. */
export const isReopened = (reopened: readonly string[] | null, patches: readonly FieldPatch[]): boolean =>
  reopened === null ||
  patches.every(({ path }) => {
    const place = placeOf(path)
    return place === 'letter' || (place !== null && reopened.includes(place))
  })
