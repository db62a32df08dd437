import type { FieldPath } from '../paths.ts'
import { findItem, type Template } from '../template.ts'
import { parseCompiledPath } from './path-kinds.ts'

const own: readonly string[] = ['partOrder', 'part', 'source', 'disposition', 'joint']

/**
 * Whether a compiled letter's draft has such a field: a paragraph or a decision under an item of the round's outline, what
 * the letter is made from, or one of the letter's own fields. Answers are the agencies', it has none.
 */
export function isCompiledField(template: Template, path: FieldPath): boolean {
  const parsed = parseCompiledPath(path)
  if (parsed === null) return false
  if (parsed.place === 'letter') return parsed.kind !== 'standing'
  return own.includes(parsed.kind) && findItem(template, parsed.place) !== undefined
}
