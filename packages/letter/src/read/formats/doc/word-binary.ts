import { limits } from '../../source/limits.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { tooLong } from '../../source/within-limits.ts'
import { broken, type CompoundFile } from './compound-file.ts'
import { type Property, propertiesIn } from './properties.ts'

/** A stretch of the text whose letters stand together in the file ([MS-DOC] 2.4.1, the piece table). */
export interface TextPiece {
  /** Characters from the start of the document. */
  readonly from: number
  readonly to: number
  /** Byte in the main stream, and bytes a character. */
  readonly at: number
  readonly width: 1 | 2
  /** What a file saved quickly sets for all of the piece, after everything else. */
  readonly properties: readonly Property[]
}

/** The streams of a Word 97–2003 file and where its tables stand. */
export interface WordBinary {
  readonly main: DataView
  readonly table: DataView
  readonly pieces: readonly TextPiece[]
  /** Characters of the main text; notes and headers stand behind it. */
  readonly mainCharacters: number
  readonly noteCharacters: number
  /** Offset and bytes of a part of the table stream by its place in the file's information block. */
  readonly part: (index: number) => { readonly at: number; readonly bytes: number }
}

export function openWordBinary(file: CompoundFile): WordBinary {
  const stream = file.stream('WordDocument')
  if (!stream || stream.length < fibBytes) throw new Unreadable(broken)
  const main = viewOf(stream)
  if (main.getUint16(0, true) !== 0xa5ec) throw new Unreadable(old)
  const flags = main.getUint16(10, true)
  if (flags & 0x0100) throw new Unreadable(locked)
  const table = file.stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw new Unreadable(main.getUint16(2, true) < 0xc1 ? old : broken)
  const tableView = viewOf(table)
  const part = (index: number) => {
    const at = main.getUint32(partsAt + index * 8, true)
    const bytes = main.getUint32(partsAt + index * 8 + 4, true)
    return at + bytes <= table.length ? { at, bytes } : { at: 0, bytes: 0 }
  }
  const pieces = readPieces(tableView, part(clx), stream.length)
  const mainCharacters = main.getUint32(76, true)
  const noteCharacters = main.getUint32(80, true)
  if (mainCharacters + noteCharacters > limits.characters * 2) throw new Unreadable(tooLong)
  return { main, table: tableView, pieces, part, mainCharacters, noteCharacters }
}

const fibBytes = 0x200
const partsAt = 0x9a
/** Index of the piece table among the parts. */
const clx = 33

const old = 'Tệp .doc của Word trước bản 97 chưa đọc được: hãy mở bằng Word rồi lưu lại thành .docx.'
const locked = 'Tệp Word có mật khẩu: hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.'

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readPieces(table: DataView, { at, bytes }: { at: number; bytes: number }, fileBytes: number): TextPiece[] {
  let cursor = at
  const shared: (readonly Property[])[] = []
  // Properties that pieces share come first.
  while (cursor + 3 < at + bytes && table.getUint8(cursor) === 1) {
    const end = cursor + 3 + table.getUint16(cursor + 1, true)
    shared.push(end <= at + bytes ? propertiesIn(table, cursor + 3, end) : [])
    cursor = end
  }
  if (bytes === 0 || cursor + 5 > at + bytes || table.getUint8(cursor) !== 2) throw new Unreadable(broken)
  const size = Math.min(table.getUint32(cursor + 1, true), at + bytes - cursor - 5)
  const count = Math.floor((size - 4) / 12)
  const start = cursor + 5
  const pieces: TextPiece[] = []
  for (let index = 0; index < count; index++) {
    const [from, to] = [table.getUint32(start + index * 4, true), table.getUint32(start + index * 4 + 4, true)]
    const fc = table.getUint32(start + (count + 1) * 4 + index * 8 + 2, true)
    const width = fc & 0x4000_0000 ? 1 : 2
    const place = width === 1 ? (fc & 0x3fff_ffff) >>> 1 : fc & 0x3fff_ffff
    if (to <= from || from < (pieces.at(-1)?.to ?? 0) || place + (to - from) * width > fileBytes) continue
    const own = table.getUint16(start + (count + 1) * 4 + index * 8 + 6, true)
    pieces.push({ from, to, at: place, width, properties: own & 1 ? (shared[own >> 1] ?? []) : single(own) })
  }
  return pieces
}

/** Short numbers of the properties that a piece sets alone ([MS-DOC] 2.9.215 Prm0), and their codes. */
const shortCodes: Readonly<Record<number, number>> = {
  5: 0x2403,
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  85: 0x0835,
  86: 0x0836,
  91: 0x083b,
  92: 0x083c,
}

function single(modifier: number): readonly Property[] {
  const code = shortCodes[(modifier >> 1) & 0x7f]
  return code === undefined ? [] : [{ code, value: modifier >> 8 }]
}

/** Letters of a piece; one byte a letter is Windows-1252. */
export function pieceText(main: DataView, { from, to, at, width }: Omit<TextPiece, 'properties'>): string {
  const bytes = new Uint8Array(main.buffer, main.byteOffset + at, (to - from) * width)
  return new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le').decode(bytes)
}
