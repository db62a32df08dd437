import { leadOf } from './lead-of.ts'
import { type Block, labelPattern, type Runs } from './markup-blocks.ts'
import { tidyBlocks, tidyRuns } from './tidy-blocks.ts'

const looksNumbered = new RegExp(`^(?:${labelPattern})(?=\\s)`, 'u')

/** Writes blocks as markup in its one canonical form; `parseMarkup` gives the (tidied) blocks back. */
export function printMarkup(blocks: readonly Block[]): string {
  const tidy = tidyBlocks(blocks)
  return tidy
    .flatMap((block, index) => {
      const lines = printBlock(block)
      // A blank line keeps two neighbouring tables apart.
      return block.kind === 'table' && tidy[index - 1]?.kind === 'table' ? ['', ...lines] : lines
    })
    .join('\n')
}

/** One line of runs, asterisks and backslashes of the text escaped. */
export function printInline(runs: Runs): string {
  let bold = false
  let italic = false
  let line = ''
  for (const run of [...tidyRuns(runs), { text: '' }]) {
    const toggle = (bold !== Boolean(run.bold) ? 2 : 0) + (italic !== Boolean(run.italic) ? 1 : 0)
    line += '*'.repeat(toggle) + run.text.replace(/[\\*|]/gu, '\\$&')
    bold = Boolean(run.bold)
    italic = Boolean(run.italic)
  }
  return line
}

function printBlock(block: Block): string[] {
  if (block.kind === 'table')
    return block.rows.map((row) => `|${row.map((cell) => ` ${printInline(cell)} `).join('|')}|`)
  const line = printInline(block.runs)
  return [block.kind === 'paragraph' ? escapeStart(line) : `${leadOf(block)}${line}`]
}

const escapeStart = (line: string): string =>
  /^[-+]\s/u.test(line)
    ? `\\${line}`
    : line.replace(looksNumbered, (label) => `${label.slice(0, -1)}\\${label.slice(-1)}`)
