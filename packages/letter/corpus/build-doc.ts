/** A paragraph of a Word 97 file: its words in runs, and what its properties say. */
interface Built {
  readonly runs: readonly { readonly text: string; readonly bold: boolean }[]
  readonly centred: boolean
  /** `cell` ends a cell, `row` a row of a table. */
  readonly ends: 'paragraph' | 'cell' | 'row'
  readonly list: number
}

/**
 * Builds a small Word 97–2003 file ([MS-DOC] in [MS-CFB]) from the marked lines of `buildDocx`: `@b`, `@c`, `@n` for a
 * numbered list, `| a | b |` with ` // ` for a table. `narrow` writes Windows-1252 pieces where the letters allow it.
 */
export function buildDoc(source: string): Uint8Array {
  const paragraphs = source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line): Built[] => (line.startsWith('|') ? rowOf(line) : [paragraphOf(line, 'paragraph')]))
  const text = paragraphs.map(textOf).join('')
  const letters = Buffer.from(text, 'utf16le')
  const characters: Run[] = []
  const blocks: Run[] = []
  let at = textAt
  for (const one of paragraphs) {
    const from = at
    for (const { text: words, bold } of one.runs) {
      const to = at + words.length * 2
      if (to > at) characters.push({ from: at, to, properties: bold ? [0x35, 0x08, 1] : [] })
      at = to
    }
    characters.push({ from: at, to: at + 2, properties: [] })
    at += 2
    blocks.push({ from, to: at, properties: blockProperties(one) })
  }
  const main: Buffer[] = [Buffer.alloc(textAt), letters]
  let size = textAt + letters.length
  const addPages = (runs: readonly Run[], entry: number) => {
    const pages = pagesOf(runs, entry)
    const pad = Buffer.alloc((512 - (size % 512)) % 512)
    main.push(pad, ...pages.map(({ bytes }) => bytes))
    const first = (size + pad.length) / 512
    size += pad.length + pages.length * 512
    return plc(
      pages.map(({ from }) => from),
      at,
      pages.map((_, index) => first + index),
    )
  }
  const characterPlc = addPages(characters, 1)
  const paragraphPlc = addPages(blocks, 13)
  const pieces = Buffer.alloc(5 + 8 + 8)
  pieces.writeUInt8(2, 0)
  pieces.writeUInt32LE(16, 1)
  pieces.writeUInt32LE(text.length, 9)
  pieces.writeUInt32LE(textAt, 15)
  const parts: readonly (readonly [number, Buffer])[] = [
    [12, characterPlc],
    [13, paragraphPlc],
    [33, pieces],
    [73, listTable],
    [74, overrideTable],
  ]
  const fib = main[0] as Buffer
  fib.writeUInt16LE(0xa5ec, 0)
  fib.writeUInt16LE(0xc1, 2)
  fib.writeUInt16LE(0x0200, 10)
  fib.writeUInt32LE(text.length, 76)
  const table: Buffer[] = []
  let offset = 0
  for (const [index, part] of parts) {
    // Levels stand behind the lists that they belong to, outside their length.
    fib.writeUInt32LE(offset, 0x9a + index * 8)
    fib.writeUInt32LE(index === 73 ? 2 + 28 : part.length, 0x9a + index * 8 + 4)
    table.push(part)
    offset += part.length
  }
  return compound([
    ['WordDocument', Buffer.concat(main)],
    ['1Table', Buffer.concat(table)],
  ])
}

const textAt = 0x400

interface Run {
  readonly from: number
  readonly to: number
  readonly properties: readonly number[]
}

const endings = { paragraph: '\r', cell: '\u0007', row: '\u0007' } as const

const textOf = ({ runs, ends }: Built): string => runs.map(({ text }) => text).join('') + endings[ends]

function paragraphOf(line: string, ends: Built['ends']): Built {
  const [marks = ''] = /^(?:@[bcn]\s*)*/u.exec(line) ?? []
  const text = line.slice(marks.length)
  return {
    runs: [{ text, bold: marks.includes('@b') }],
    centred: marks.includes('@c'),
    ends,
    list: marks.includes('@n') ? 1 : 0,
  }
}

function rowOf(line: string): Built[] {
  const cells = line.replace(/^\||\|\s*$/gu, '').split('|')
  return [
    ...cells.flatMap((cell) =>
      cell
        .trim()
        .split(' // ')
        .map(
          (text, index, all): Built => ({
            ...paragraphOf(text, index === all.length - 1 ? 'cell' : 'paragraph'),
            list: -1,
          }),
        ),
    ),
    { runs: [], centred: false, ends: 'row', list: -1 },
  ]
}

/** sprmPJc, sprmPFInTable, sprmPFTtp, sprmPIlvl, sprmPIlfo, after the style's number. */
const blockProperties = ({ centred, ends, list }: Built): number[] => [
  ...[0, 0],
  ...(centred ? [0x03, 0x24, 1] : []),
  ...(list < 0 ? [0x16, 0x24, 1] : []),
  ...(ends === 'row' ? [0x17, 0x24, 1] : []),
  ...(list > 0 ? [0x0a, 0x26, 0, 0x0b, 0x46, list, 0] : []),
]

/** Runs as formatted disk pages of 512 bytes: bounds at the front, properties from the end. */
function pagesOf(runs: readonly Run[], entry: number): { from: number; bytes: Buffer }[] {
  const pages: { from: number; bytes: Buffer }[] = []
  const perPage = entry === 1 ? 20 : 10
  for (let index = 0; index < runs.length; index += perPage) {
    const own = runs.slice(index, index + perPage)
    const bytes = Buffer.alloc(512)
    let end = 510
    own.forEach(({ from, to, properties }, at) => {
      bytes.writeUInt32LE(from, at * 4)
      bytes.writeUInt32LE(to, (at + 1) * 4)
      if (properties.length === 0) return
      // A paragraph's are counted in words less half of one.
      const padded = entry === 13 && properties.length % 2 === 0 ? [...properties, 0] : [...properties]
      const length = entry === 1 ? padded.length : (padded.length + 1) / 2
      end -= padded.length + 1 + ((padded.length + 1) % 2)
      bytes.set([length, ...padded], end)
      bytes.writeUInt8(end / 2, (own.length + 1) * 4 + at * entry)
    })
    bytes.writeUInt8(own.length, 511)
    pages.push({ from: own[0]?.from ?? 0, bytes })
  }
  return pages
}

function plc(starts: readonly number[], end: number, pages: readonly number[]): Buffer {
  const bytes = Buffer.alloc((starts.length + 1) * 4 + pages.length * 4)
  for (const [index, start] of [...starts, end].entries()) bytes.writeUInt32LE(start, index * 4)
  for (const [index, page] of pages.entries()) bytes.writeUInt32LE(page, (starts.length + 1 + index) * 4)
  return bytes
}

/** One list of one level: `1.`, `2.` … */
const listTable = (() => {
  const lists = Buffer.alloc(2 + 28)
  lists.writeUInt16LE(1, 0)
  lists.writeInt32LE(7, 2)
  lists.writeUInt8(1, 2 + 26)
  const level = Buffer.alloc(28 + 2 + 4)
  level.writeInt32LE(1, 0)
  level.writeUInt16LE(2, 28)
  level.write('.', 32, 'utf16le')
  return Buffer.concat([lists, level])
})()

const overrideTable = (() => {
  const bytes = Buffer.alloc(4 + 16)
  bytes.writeUInt32LE(1, 0)
  bytes.writeInt32LE(7, 4)
  return bytes
})()

/** Streams in a compound file of sectors of 512 bytes, each padded beyond the size of small streams. */
function compound(streams: readonly (readonly [string, Buffer])[]): Uint8Array {
  const sectors: Buffer[] = []
  const chains: number[] = []
  const add = (bytes: Buffer): number => {
    const first = sectors.length
    const count = Math.max(1, Math.ceil(bytes.length / 512))
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(512)
      bytes.copy(sector, 0, index * 512, (index + 1) * 512)
      sectors.push(sector)
      chains.push(index === count - 1 ? 0xfffffffe : first + index + 1)
    }
    return first
  }
  const entries = streams.map(([name, bytes]) => {
    const padded = Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))])
    return directoryEntry(name, 2, add(padded), padded.length)
  })
  const directory = add(Buffer.concat([directoryEntry('Root Entry', 5, 0xfffffffe, 0), ...entries]))
  const fatSectors = Math.ceil((chains.length + 4) / 127)
  const fatAt = sectors.length
  const fat = Buffer.alloc(fatSectors * 512, 0xff)
  for (const [index, next] of [...chains, ...Array.from({ length: fatSectors }, () => 0xfffffffd)].entries())
    fat.writeUInt32LE(next, index * 4)
  const header = Buffer.alloc(512, 0xff)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0)
  header.fill(0, 8, 76)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(fatSectors, 44)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0xfffffffe, 60)
  header.writeUInt32LE(0xfffffffe, 68)
  for (let index = 0; index < fatSectors; index++) header.writeUInt32LE(fatAt + index, 76 + index * 4)
  return new Uint8Array(Buffer.concat([header, ...sectors, fat]))
}

function directoryEntry(name: string, type: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 0, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry.writeUInt8(type, 66)
  entry.writeUInt8(1, 67)
  entry.fill(0xff, 68, 80)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}
