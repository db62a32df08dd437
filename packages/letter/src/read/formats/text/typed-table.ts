import { paragraph } from '../../../model/source-block.ts'
import type { Zone } from '../columns.ts'

/** A table typed with `|` or with tabs, of two or more rows from `start` on; null when there is none. */
export function typedTable(lines: readonly string[], start: number): Zone | null {
  const rows: string[][] = []
  let end = start
  while (end < lines.length) {
    const cells = cellsOf(lines[end] ?? '')
    if (!cells) break
    if (!cells.every((cell) => /^[\s:=-]*$/u.test(cell))) rows.push(cells)
    end++
  }
  if (rows.length < 2) return null
  const block = {
    kind: 'table' as const,
    rows: rows.map((row) => row.map((cell) => (cell.trim() === '' ? [] : [paragraph([{ text: cell }])]))),
  }
  return { end, blocks: [block] }
}

function cellsOf(line: string): string[] | null {
  const text = line.trim()
  if (/^\|.*\|$/u.test(text)) return text.slice(1, -1).split('|')
  const piped = text.split(/\s\|\s/u)
  if (piped.length >= 3) return piped
  const tabbed = line.split('\t')
  return tabbed.length >= 3 && tabbed.filter((cell) => cell.trim() !== '').length >= 2 ? tabbed : null
}
