import { isSymbolFont, symbolText } from '../../../characters/symbol-fonts.ts'
import { blockText, type Source } from '../../../model/source-block.ts'
import { sourceOf } from '../../source/source-of.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { BodyReader } from '../docx/body-reader.ts'
import { Numbering } from '../docx/numbering.ts'
import { stylesOf } from '../docx/styles.ts'
import { element, type RunLooks } from '../docx/word-elements.ts'
import { mostEdges, RtfOutput } from './rtf-output.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/** Reads a Rich Text Format file's text, its boxes and notes; headers, comments, pictures and deleted text are left out. */
export function readRtf(bytes: Uint8Array): Source {
  const reader = new RtfReader()
  for (const token of rtfTokens(bytes)) reader.take(token)
  const words = new BodyReader(stylesOf(null), new Numbering(null))
  const blocks = words.blocks(element('w:body', reader.output.body()))
  return sourceOf(
    blocks,
    reader.output.notes.map((note) => words.blocks(element('w:body', note)).map(blockText).join('\n').trim()),
  )
}

/** What holds until the group ends. */
interface Group extends RunLooks {
  readonly hidden: boolean
  readonly fontId: number
  /** How many letters stand after `\u` for programs without Unicode. */
  readonly replaced: number
  readonly to: 'text' | 'label' | 'fonts' | 'nowhere'
  /** Where the Unicode twin of a text goes that is left out. */
  readonly twin: Group['to']
  readonly opened: 'box' | 'note' | null
  readonly centred: boolean
  readonly inTable: boolean
}

/** Groups within groups, which no letter has. */
const deepest = 1_000

/** Destinations without text of the letter. What `\*` marks is left out too, but what it marks of a shape and its Unicode twin. */
const silent = new Set(
  'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor listtable listoverridetable revtbl objdata themedata fldinst datafield xe tc rxe nonshppict sp nonesttables filetbl private'.split(
    ' ',
  ),
)

const spoken: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}
const spokenSymbols: Readonly<Record<string, string>> = {
  '~': ' ',
  _: '-',
  '-': '\u00ad',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Code pages by a font's character set. */
const pages: Readonly<Record<number, string>> = { 163: 'windows-1258', 238: 'windows-1250', 204: 'windows-1251' }
const known = new Set(['windows-1250', 'windows-1251', 'windows-1252', 'windows-1258'])

class RtfReader {
  readonly output = new RtfOutput()
  readonly #fonts = new Map<number, { name: string; page: string | null }>()
  readonly #decoders = new Map<string, InstanceType<typeof TextDecoder>>()
  readonly #groups: Group[] = []
  #group: Group = {
    bold: false,
    italic: false,
    caps: false,
    font: '',
    hidden: false,
    fontId: -1,
    replaced: 1,
    to: 'text',
    twin: 'nowhere',
    opened: null,
    centred: false,
    inTable: false,
  }
  #standardFont = -1
  #page = 'windows-1252'
  #edges: number[] = []
  #label = ''
  /** Letters still to be passed over after `\u`. */
  #passed = 0
  /** Whether `\*` stands before the next word. */
  #isOptional = false

  take(token: RtfToken): void {
    if (token.kind === 'open') {
      if (this.#groups.length > deepest) throw new Unreadable('Tệp lồng nhau quá sâu, không an toàn để đọc.')
      this.#groups.push(this.#group)
      this.#group = { ...this.#group, opened: null }
    } else if (token.kind === 'close') this.#close()
    else if (token.kind === 'bytes') this.#bytes(token.bytes)
    else if (token.kind === 'symbol') this.#symbol(token.symbol)
    else this.#word(token.word, token.value)
  }

  #close(): void {
    const { opened: kind, to } = this.#group
    this.#passed = 0
    this.#group = this.#groups.pop() ?? this.#group
    if (kind) this.output.close(kind)
    if (to !== 'label' || this.#group.to === 'label') return
    const label = this.#label.trim()
    this.#label = ''
    if (label !== '') this.#text(/[\p{L}\d]{2}|[\p{L}\d][.)/]/u.test(label) ? `${label} ` : '- ')
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#isOptional = true
    else this.#text(spokenSymbols[symbol] ?? '')
  }

  #bytes(bytes: Uint8Array): void {
    const passed = Math.min(this.#passed, bytes.length)
    this.#passed -= passed
    const { fontId, to } = this.#group
    if (to === 'nowhere') return
    const { name, page } = this.#fonts.get(fontId) ?? { name: '', page: null }
    const rest = bytes.subarray(passed)
    if (to !== 'fonts' && isSymbolFont(name)) this.#text(Array.from(rest, (byte) => symbolText(name, byte)).join(''))
    else this.#text(this.#decoder(page ?? this.#page).decode(rest))
  }

  #decoder(page: string): InstanceType<typeof TextDecoder> {
    const decoder = this.#decoders.get(page) ?? new TextDecoder(page)
    this.#decoders.set(page, decoder)
    return decoder
  }

  #text(text: string): void {
    const { to, hidden, fontId } = this.#group
    if (to === 'fonts') {
      const font = this.#fonts.get(fontId)
      if (font && font.name.length < 100) font.name = (font.name + text).replace(/;.*$/u, '')
    } else if (to === 'label') this.#label = (this.#label + text).slice(0, 40)
    else if (to === 'text' && !hidden)
      this.output.text(text, { ...this.#group, font: this.#fonts.get(fontId)?.name ?? '' })
  }

  #word(word: string, value: number | null): void {
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (word === 'u') {
      const { to, fontId, replaced } = this.#group
      const letter = String.fromCharCode((value ?? 0) & 0xffff)
      const { name = '' } = this.#fonts.get(fontId) ?? {}
      if (to !== 'nowhere') this.#text(isSymbolFont(name) ? symbolText(name, (value ?? 0) & 0xff) : letter)
      this.#passed = replaced
    } else if (isOptional && word === 'ud') this.#group = { ...this.#group, to: this.#group.twin }
    else if (word === 'upr') this.#group = { ...this.#group, to: 'nowhere', twin: this.#group.to }
    else if (isOptional && word === 'shpinst') return
    else if (isOptional || silent.has(word)) this.#group = { ...this.#group, to: 'nowhere' }
    else if (word === 'fonttbl') this.#group = { ...this.#group, to: 'fonts' }
    else if (this.#group.to !== 'nowhere') this.#flowWord(word, value)
  }

  #flowWord(word: string, value: number | null): void {
    const on = value !== 0
    const speaks = spoken[word]
    if (speaks !== undefined) this.#text(speaks)
    else if (word === 'par' || word === 'sect') this.output.endParagraph(this.#group.centred, this.#group.inTable)
    else if (word === 'nestcell') this.output.endParagraph(this.#group.centred, true)
    else if (word === 'cell') this.output.endCell(this.#group.centred)
    else if (word === 'row') this.output.endRow(this.#edges)
    else if (word === 'trowd') this.#edges = []
    else if (word === 'cellx' && this.#edges.length < mostEdges) this.#edges.push(value ?? 0)
    else if (word === 'listtext' || word === 'pntext') this.#group = { ...this.#group, to: 'label' }
    else if (word === 'shptxt' || word === 'footnote') {
      this.output.open()
      this.#group = { ...this.#group, opened: word === 'footnote' ? 'note' : 'box' }
    } else this.#looks(word, value, on)
  }

  #looks(word: string, value: number | null, on: boolean): void {
    const change = (more: Partial<Group>) => {
      this.#group = { ...this.#group, ...more }
    }
    if (word === 'intbl') change({ inTable: true })
    else if (/^q[lrj]$/u.test(word)) change({ centred: false })
    else if (word === 'qc') change({ centred: true })
    else if (word === 'pard') change({ centred: false, inTable: false })
    else if (word === 'b') change({ bold: on })
    else if (word === 'i') change({ italic: on })
    else if (word === 'caps') change({ caps: on })
    else if (word === 'v' || word === 'deleted') change({ hidden: on })
    else if (word === 'uc') change({ replaced: Math.max(0, value ?? 1) })
    else if (word === 'plain')
      change({ bold: false, italic: false, caps: false, hidden: false, fontId: this.#standardFont })
    else if (word === 'deff') this.#standardFont = value ?? -1
    else if (word === 'f') {
      change({ fontId: value ?? -1 })
      if (this.#group.to === 'fonts' && !this.#fonts.has(value ?? -1))
        this.#fonts.set(value ?? -1, { name: '', page: null })
    } else if (word === 'fcharset' && this.#group.to === 'fonts') {
      const font = this.#fonts.get(this.#group.fontId)
      if (font) font.page = pages[value ?? 0] ?? null
    } else if (word === 'ansicpg' && known.has(`windows-${value}`)) this.#page = `windows-${value}`
  }
}
