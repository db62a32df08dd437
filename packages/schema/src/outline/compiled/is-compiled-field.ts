import type { FieldPath } from '../paths.ts'
import { findItem, type Template } from '../template.ts'
import { parseCompiledPath } from './path-kinds.ts'

const own: readonly string[] = ['partOrder', 'part', 'source', 'disposition', 'joint', 'assignment']
/** What acts of the server write, and nobody saves. */
const acts: readonly string[] = ['standing', 'sealed']

/**
 * Whether a compiled letter's draft has such a field: a paragraph, a decision or an assignment under an item of the round's outline, what
 * the letter is made from, or one of the letter's own fields. Answers are the agencies', it has none; which letter it
 * follows and what was approved of it are written by acts alone.
 */
export function isCompiledField(template: Template, path: FieldPath): boolean {
  const parsed = parseCompiledPath(path)
  if (parsed === null) return false
  if (parsed.kind === 'setting') return parsed.setting !== 'follows'
  if (parsed.kind === 'assignment' && parsed.assignment === 'approved') return false
  if (parsed.place === 'letter') return !acts.includes(parsed.kind)
  return own.includes(parsed.kind) && findItem(template, parsed.place) !== undefined
}
