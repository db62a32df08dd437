import { isTable, type MarkedBlock, type MarkedLine, markedBlocks } from './marked-lines.ts'

/** Width of a table in twips: that of the text on A4. */
const tableWidth = 9000

/** Builds a small Rich Text Format file from the text that `buildDocx` takes, as far as `markedBlocks` reads it. */
export function buildRtf(source: string): Uint8Array {
  const body = markedBlocks(source).map(blockRtf).join('\n')
  const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}'
  return new TextEncoder().encode(`${head}\n${body}}`)
}

const blockRtf = (block: MarkedBlock): string =>
  isTable(block) ? block.map(rowRtf).join('\n') : `\\pard${looksOf(block)} ${textRtf(block)}\\par`

function rowRtf(row: readonly (readonly MarkedLine[])[]): string {
  const edges = row.map((_, at) => `\\cellx${Math.round((tableWidth * (at + 1)) / row.length)}`).join('')
  const cells = row.map(
    (lines) => `${lines.map((line) => `\\pard\\intbl${looksOf(line)} ${textRtf(line)}`).join('\\par ')}\\cell`,
  )
  return `\\trowd${edges}${cells.join('')}\\row`
}

const looksOf = ({ centred }: MarkedLine): string => (centred ? '\\qc' : '')

const textRtf = ({ text, bold }: MarkedLine): string => (bold ? `{\\b ${escaped(text)}}` : escaped(text))

/** Letters beyond ASCII by their code, with a mark for programs without Unicode. */
const escaped = (text: string): string =>
  Array.from(text, (letter) => {
    if (letter === '\t') return '\\tab '
    if (/[\\{}]/u.test(letter)) return `\\${letter}`
    return letter < '\u0080' ? letter : `\\u${letter.charCodeAt(0)}?`
  }).join('')
