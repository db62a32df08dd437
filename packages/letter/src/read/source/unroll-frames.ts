import type { SourceBlock, SourceParagraph } from '../../model/source-block.ts'

/** A table as the file nests it: rows of cells of blocks, blanks for the columns that a cell spans. */
export type NestedRows = readonly (readonly (readonly SourceBlock[])[])[]

/**
 * A table as blocks: a row of one cell that holds a text of its own (three paragraphs, or a table) is a frame and
 * its text stands between the tables, as do the cells of a table of one column. Some programs lay out the whole
 * letter in one such table.
 */
export function unrollFrames(rows: NestedRows): SourceBlock[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const blocks: SourceBlock[] = []
  let open: SourceParagraph[][][] = []
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'table', rows: open })
    open = []
  }
  for (const row of rows) {
    const [first = [], ...others] = row
    const alone = row.length === columns && others.every((cell) => cell.length === 0)
    if (columns === 1 || (alone && (first.length >= 3 || first.some(({ kind }) => kind === 'table')))) {
      close()
      for (const block of first) blocks.push(block)
    } else open.push(row.map((cell) => cell.flatMap(flatten)))
  }
  close()
  return blocks
}

/** A table within a cell, as its paragraphs. */
const flatten = (block: SourceBlock): SourceParagraph[] => (block.kind === 'paragraph' ? [block] : block.rows.flat(2))
