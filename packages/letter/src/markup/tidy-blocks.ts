import { type Block, labelPattern, type Run, type Runs, type TableBlock, type TextBlock } from './markup-blocks.ts'
import { squareRows } from './square-rows.ts'

const wholeLabel = new RegExp(`^${labelPattern}$`, 'u')

/**
 * The canonical form of runs: NFC, no line breaks, no white space at either end, none at the edges of
 * a styled run (its style cannot be seen, and asterisks beside spaces are literal), equal neighbours
 * joined, nothing empty.
 */
export function tidyRuns(runs: Runs): Run[] {
  const whole = joinEqual(runs.map(oneLine))
  const joined = joinEqual(whole.flatMap((run) => (run.bold || run.italic ? splitEdges(run) : [run])))
  trimEnd(joined, 'start')
  trimEnd(joined, 'end')
  return joined.map((run) => ({ ...run, text: run.text.normalize('NFC') }))
}

/** The canonical form of blocks: `parseMarkup(printMarkup(blocks))` equals it. Empty blocks are dropped. */
export const tidyBlocks = (blocks: readonly Block[]): Block[] => blocks.flatMap(tidyBlock)

function tidyBlock(block: Block): Block[] {
  if (block.kind === 'table') return tidyTable(block.rows)
  const tidy = withLabel(block)
  const runs = tidyRuns(tidy.runs)
  return runs.length > 0 ? [{ ...tidy, runs }] : []
}

function tidyTable(rows: TableBlock['rows']): Block[] {
  if (rows.length === 0) return []
  const square = squareRows(rows)
  if (square) return [{ kind: 'table', rows: square.map((row) => row.map(tidyRuns)) }]
  return rows.flatMap((row) => tidyBlock({ kind: 'paragraph', runs: row.flatMap((cell) => [...cell, { text: ' ' }]) }))
}

/** A label that the grammar does not know, or with nothing after it, is text like any other. */
function withLabel(block: TextBlock): TextBlock {
  if (block.kind !== 'numbered') return block
  const runs = tidyRuns(block.runs)
  if (runs.length > 0 && wholeLabel.test(block.label)) return { ...block, runs }
  return { kind: 'paragraph', runs: [{ text: `${block.label} ` }, ...runs] }
}

const oneLine = (run: Run): Run => ({ ...run, text: run.text.replace(/[\n\r\v\f\u2028\u2029]+/gu, ' ') })

function splitEdges(run: Run): Run[] {
  const text = run.text.trim()
  const start = run.text.length - run.text.trimStart().length
  return [{ text: run.text.slice(0, start) }, { ...run, text }, { text: run.text.slice(start + text.length) }]
}

function joinEqual(runs: Runs): Run[] {
  const joined: { text: string; bold?: true; italic?: true }[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = joined.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}

function trimEnd(runs: Run[], side: 'start' | 'end'): void {
  const index = side === 'start' ? 0 : runs.length - 1
  const run = runs[index]
  if (!run) return
  const text = side === 'start' ? run.text.trimStart() : run.text.trimEnd()
  if (text === '') {
    runs.splice(index, 1)
    trimEnd(runs, side)
  } else runs[index] = { ...run, text }
}
