import { type Block, labelPattern, type Runs } from './markup-blocks.ts'
import { parseInline } from './parse-inline.ts'
import { tidyBlocks } from './tidy-blocks.ts'

const tableRow = /^\|(?:(?:\\.|[^\\|])*\|)+$/su
const cell = /((?:\\.|[^\\|])*)\|/gsu
const numbered = new RegExp(`^(${labelPattern})\\s+(?=\\S)`, 'u')

/**
 * Reads the text of a narrative. Never fails: whatever is no list item or table row is a paragraph.
 * A blank line has no meaning but to end a table.
 */
export function parseMarkup(markup: string): Block[] {
  const blocks: Block[] = []
  let rows: Runs[][] | null = null
  for (const raw of markup.normalize('NFC').split(/\r\n|[\n\r\v\f\u2028\u2029]/u)) {
    const line = raw.trim()
    const cells = cellsOf(line)
    if (cells && rows) rows.push(cells)
    else if (cells) {
      rows = [cells]
      blocks.push({ kind: 'table', rows })
    } else {
      rows = null
      const block = line === '' ? null : parseLine(line)
      if (block) blocks.push(block)
    }
  }
  return blocks.flatMap((block) => (block.kind === 'table' ? tidyBlocks([block]) : block))
}

function parseLine(line: string): Block | null {
  const bullet = /^([-+])\s+(?=\S)/u.exec(line)
  const number = numbered.exec(line)
  const [marker] = bullet ?? number ?? ['']
  const text = line.slice(marker.length)
  const runs = parseInline(marker === '' ? unescapeStart(text) : text)
  if (runs.length === 0) return null
  if (bullet) return { kind: bullet[1] === '-' ? 'dash' : 'subdash', runs }
  return number?.[1] ? { kind: 'numbered', label: number[1], runs } : { kind: 'paragraph', runs }
}

/** `\- a`, `\+ a`, `1\. a`: a paragraph that looks like a list item. */
const unescapeStart = (line: string): string =>
  line.replace(/^\\(?=[-+])/u, '').replace(/^(\d{1,3}|[a-zđ])\\(?=[.)])/u, '$1')

/** The cells of a table row, null when the line is none. An escaped bar parts no cells. */
const cellsOf = (line: string): Runs[] | null =>
  tableRow.test(line) ? Array.from(line.slice(1).matchAll(cell), ([, text = '']) => parseInline(text)) : null
