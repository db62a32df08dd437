/** A paragraph of a small file: its words with tabs, and its looks. */
export interface MarkedLine {
  readonly text: string
  readonly bold: boolean
  readonly centred: boolean
}

/** A paragraph, or the rows of a table with the paragraphs of each cell. */
export type MarkedBlock = MarkedLine | readonly (readonly (readonly MarkedLine[])[])[]

export const isTable = (block: MarkedBlock): block is Exclude<MarkedBlock, MarkedLine> => Array.isArray(block)

/** Reads what of the text of `buildDocx` every office file has: `@b`, `@c`, `[tab]`, and lines `| a // b | c |` as tables. */
export function markedBlocks(source: string): MarkedBlock[] {
  const blocks: MarkedBlock[] = []
  let rows: MarkedLine[][][] = []
  for (const line of [...source.split('\n'), '']) {
    if (line.startsWith('|')) rows.push(cellsOf(line))
    else {
      if (rows.length > 0) blocks.push(rows)
      rows = []
      if (line !== '') blocks.push(markedLine(line))
    }
  }
  return blocks
}

const cellsOf = (row: string): MarkedLine[][] =>
  row
    .slice(1, row.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim().split(' // ').map(markedLine))

function markedLine(line: string): MarkedLine {
  const marks = /^(?:@[bc] )*/u.exec(line)?.[0] ?? ''
  return {
    text: line.slice(marks.length).replaceAll('[tab]', '\t'),
    bold: marks.includes('@b'),
    centred: marks.includes('@c'),
  }
}
