import { compound } from './build-compound.ts'

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
 * numbered list, `| a | b |` with ` // ` for a table. `styled` says by styles that are based on each other what else
 * letters and paragraphs say themselves; `quick` writes each run as a piece of its own, the last first, as Word's
 * quick save may leave them, and lets the piece say what is bold.
 */
export function buildDoc(source: string, form: 'plain' | 'styled' | 'quick' = 'plain'): Uint8Array {
  const paragraphs = source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line): Built[] => (line.startsWith('|') ? rowOf(line) : [paragraphOf(line, 'paragraph')]))
  const text = paragraphs.map(textOf).join('')
  const spans: Span[] = []
  for (const one of paragraphs) {
    const said = form === 'styled' ? [] : one.runs.map(({ bold }) => bold)
    for (const [index, { text: words }] of [...one.runs, { text: endings[one.ends] }].entries())
      if (words !== '')
        spans.push({ words, bold: said[index] ?? false, block: blockProperties(one, form === 'styled') })
  }
  const written = form === 'quick' ? spans.toReversed() : spans
  const places = new Map<Span, number>()
  let at = textAt
  for (const span of written) {
    places.set(span, at)
    at += span.words.length * 2
  }
  const letters = Buffer.from(written.map(({ words }) => words).join(''), 'utf16le')
  const run = (span: Span, properties: readonly number[]): Run => {
    const from = places.get(span) ?? textAt
    return { from, to: from + span.words.length * 2, properties }
  }
  const characters = written.map((span) => run(span, span.bold && form === 'plain' ? [0x35, 0x08, 1] : []))
  const blocks = written.map((span) => run(span, span.block))
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
  const pieces = pieceTable(form === 'quick' ? spans : [{ words: text, bold: false, block: [] }], (span) =>
    form === 'quick' ? (places.get(span) ?? textAt) : textAt,
  )
  const parts: readonly (readonly [number, Buffer])[] = [
    ...(form === 'styled' ? [[1, styleSheet] as const] : []),
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

/** Words that stand together and look alike. */
interface Span {
  readonly words: string
  readonly bold: boolean
  readonly block: readonly number[]
}

/** Where the text's pieces stand; a bold one says so itself (sprmCFBold by its short number). */
function pieceTable(spans: readonly Span[], placeOf: (span: Span) => number): Buffer {
  const bytes = Buffer.alloc(5 + 4 + spans.length * 12)
  bytes.writeUInt8(2, 0)
  bytes.writeUInt32LE(bytes.length - 5, 1)
  let character = 0
  for (const [index, span] of spans.entries()) {
    character += span.words.length
    bytes.writeUInt32LE(character, 5 + (index + 1) * 4)
    const piece = 5 + (spans.length + 1) * 4 + index * 8
    bytes.writeUInt32LE(placeOf(span), piece + 2)
    bytes.writeUInt16LE(span.bold ? (1 << 8) | (85 << 1) : 0, piece + 6)
  }
  return bytes
}

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

const looks = { bold: 1, centred: 2, list: 4 } as const

/** Styles by what they say, as sums of `looks`: each says one thing itself and is based on the style that says the rest. */
const styleSheet = (() => {
  const count = 8
  const styles = Array.from({ length: count }, (_, says) => {
    const own = says & -says
    const paragraph = [
      ...(own === looks.centred ? [0x03, 0x24, 1] : []),
      ...(own === looks.list ? [0x0a, 0x26, 0, 0x0b, 0x46, 1, 0] : []),
    ]
    const properties = [[says, 0, ...paragraph], own === looks.bold ? [0x35, 0x08, 1] : []]
    const style = Buffer.alloc(10 + 2 + 2 + 2)
    style.writeUInt16LE((says === 0 ? 0xfff : says - own) * 16 + 1, 2)
    style.writeUInt16LE(2, 4)
    style.writeUInt16LE(1, 10)
    style.write('S', 12, 'utf16le')
    const sized = properties.map((one) => Buffer.from([one.length, 0, ...one, ...(one.length % 2 === 1 ? [0] : [])]))
    const whole = Buffer.concat([style, ...sized])
    return Buffer.concat([Buffer.from([whole.length, 0]), whole])
  })
  return Buffer.concat([Buffer.from([6, 0, count, 0, 10, 0, 0, 0]), ...styles])
})()

/** The style's number, then sprmPJc, sprmPFInTable, sprmPFTtp, sprmPIlvl, sprmPIlfo. */
function blockProperties({ runs, centred, ends, list }: Built, styled: boolean): number[] {
  const bold = runs.some((run) => run.bold)
  const says = (bold ? looks.bold : 0) + (centred ? looks.centred : 0) + (list > 0 ? looks.list : 0)
  return [
    ...[styled ? says : 0, 0],
    ...(centred && !styled ? [0x03, 0x24, 1] : []),
    ...(list < 0 ? [0x16, 0x24, 1] : []),
    ...(ends === 'row' ? [0x17, 0x24, 1] : []),
    ...(list > 0 && !styled ? [0x0a, 0x26, 0, 0x0b, 0x46, list, 0] : []),
  ]
}

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
