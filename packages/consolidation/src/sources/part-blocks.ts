import type { Block } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainRuns } from '@thidua/letter/model/letter-document'
import { parsePath } from '@thidua/schema/outline/parse-path'
import type { FieldPath } from '@thidua/schema/outline/paths'
import type { Part } from './part.ts'

/**
 * Whether a paragraph's words are markup: a narrative was written with marks; a cell, a name and a number never were.
 * `first` is the path of its first source; null for none.
 */
export const hasMarkup = ({ kind }: Pick<Part, 'kind'>, first: FieldPath | null): boolean =>
  kind !== 'computed' && kind !== 'standard' && (first === null || parsePath(first)?.kind !== 'cell')

/** What a paragraph prints; `first` as in `hasMarkup`. */
export function partBlocks(part: Pick<Part, 'kind' | 'text'>, first: FieldPath | null): Block[] {
  if (hasMarkup(part, first)) return parseMarkup(part.text)
  const [, dash, text = ''] = /^(- )?(.*)$/su.exec(part.text) ?? []
  return [{ kind: dash === undefined ? 'paragraph' : 'dash', runs: plainRuns(text) }]
}
