import type { Block } from '../../markup/markup-blocks.ts'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { lowerFirst } from '../format-vietnamese.ts'
import type { TypedRow } from '../typed-rows.ts'
import type { RowsInLetter } from './rows-in-letter.ts'

/** The one addressee that is no name. */
const elsewhere = 'Cơ quan khác'

/** Recommendations are read, not looked up: they stand in the body, grouped by addressee. */
export const recommendations: RowsInLetter = {
  where: 'body',
  blocks: (rows) =>
    Array.from(Map.groupBy(rows, ({ texts }) => texts['addressee'] || elsewhere)).flatMap(([addressee, group]) => [
      {
        kind: 'paragraph',
        runs: [{ text: `Đối với ${addressee === elsewhere ? lowerFirst(elsewhere) : addressee}`, bold: true }],
        path: group[0]?.path ?? '',
      },
      ...group.flatMap(textBlocks),
    ]),
}

/** A recommendation is a dash item; of several lines the first is, the others go on below it. */
const textBlocks = ({ path, texts }: TypedRow): (Block & { path: string })[] =>
  parseMarkup(texts['text'] ?? '').map((block, index) => {
    const first = index === 0 && block.kind === 'paragraph'
    return first ? { ...block, kind: 'dash', path } : { ...block, path }
  })
