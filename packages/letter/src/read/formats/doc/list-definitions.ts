import { element, valued } from '../docx/word-elements.ts'
import type { XmlElement } from '../xml-tree.ts'
import type { WordBinary } from './word-binary.ts'

/** Kinds of numbers by their code ([MS-DOC] 2.9.150 LVLF), as WordprocessingML names them. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}

const lists = 73
const overrides = 74
const listBytes = 28
const maxLists = 2_000

/** The file's lists as the numbering part of a .docx, so that both are counted alike; null when it has none. */
export function listDefinitions({ table, part }: WordBinary): XmlElement | null {
  const { at, bytes } = part(lists)
  if (bytes < 2) return null
  const count = Math.min(maxLists, table.getUint16(at, true))
  let cursor = at + bytes
  const children: XmlElement[] = []
  for (let index = 0; index < count && at + 2 + (index + 1) * listBytes <= at + bytes; index++) {
    const list = at + 2 + index * listBytes
    const id = String(table.getInt32(list, true))
    const levels: XmlElement[] = []
    const depth = table.getUint8(list + 26) & 1 ? 1 : 9
    for (let level = 0; level < depth; level++) {
      const read = levelAt(table, cursor, level)
      if (!read) break
      levels.push(read.level)
      cursor = read.end
    }
    children.push(element('w:abstractNum', levels, { 'w:abstractNumId': id }))
  }
  return element('', [element('w:numbering', [...children, ...numbered(table, part(overrides))])])
}

/** One level: its bounds, its number's kind and the text round the number. */
function levelAt(table: DataView, at: number, index: number): { level: XmlElement; end: number } | null {
  if (at + 30 > table.byteLength) return null
  const text = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25)
  if (text + 2 > table.byteLength) return null
  const length = table.getUint16(text, true)
  const end = text + 2 + length * 2
  if (end > table.byteLength) return null
  const letters = Array.from({ length }, (_, letter) => table.getUint16(text + 2 + letter * 2, true))
  const shown = letters.map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code))).join('')
  const level = [
    valued('w:start', String(table.getInt32(at, true))),
    valued('w:numFmt', formats[table.getUint8(at + 4)] ?? 'decimal'),
    valued('w:lvlText', shown),
  ]
  return { end, level: element('w:lvl', level, { 'w:ilvl': String(index) }) }
}

function numbered(table: DataView, { at, bytes }: { at: number; bytes: number }): XmlElement[] {
  const count = bytes < 4 ? 0 : Math.min(maxLists, table.getUint32(at, true), Math.floor((bytes - 4) / 16))
  return Array.from({ length: count }, (_, index) =>
    element('w:num', [valued('w:abstractNumId', String(table.getInt32(at + 4 + index * 16, true)))], {
      'w:numId': String(index + 1),
    }),
  )
}
