import { itemsWithContent } from '@thidua/schema/facts'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Answers, type FieldPath, narrativePath } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { parseMarkup } from '../markup/parse-markup.ts'
import { plainText } from '../markup/plain-text.ts'

/** One narrative that is reported, in plain words. */
export interface ToldNarrative {
  readonly item: ItemId
  readonly path: FieldPath
  /** All of it, table rows as lines. */
  readonly text: string
  /** Without its tables: a cell is no sentence. */
  readonly sentences: string
}

/** The narratives of a report in the order of its outline; blank ones and those under a "Không có" are left out. */
export const toldNarratives = (template: Template, answers: Answers): ToldNarrative[] =>
  itemsWithContent(template, answers).flatMap(({ id, narratives }) =>
    narratives.flatMap(({ key }) => {
      const path = narrativePath(id, key)
      const blocks = parseMarkup(answers[path] ?? '')
      const sentences = blocks.filter(({ kind }) => kind !== 'table')
      return blocks.length === 0 ? [] : [{ item: id, path, text: plainText(blocks), sentences: plainText(sentences) }]
    }),
  )
