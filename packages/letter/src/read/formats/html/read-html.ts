import { Parser } from 'htmlparser2'
import { LegacyDecoder, type LegacyEncoding } from '../../../characters/legacy-vietnamese.ts'
import type { Run } from '../../../markup/markup-blocks.ts'
import { paragraph, type Source, type SourceBlock, textOf } from '../../../model/source-block.ts'
import { decomposedWords } from '../../source/decomposed-words.ts'
import { healSentences } from '../../source/heal-sentences.ts'
import { limits } from '../../source/limits.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { unrollFrames } from '../../source/unroll-frames.ts'
import { withinLimits } from '../../source/within-limits.ts'
import { decodeText } from '../text/decode-text.ts'
import { readText } from '../text/read-text.ts'
import { LegacyFonts } from './legacy-fonts.ts'

/** Elements whose text is no part of the letter: what only works, and what leads round a web site. */
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'iframe',
  'nav',
  'button',
  'select',
  'textarea',
])
const blockTags = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'table',
  'tr',
  'td',
  'th',
  'br',
  'section',
  'article',
  'blockquote',
  'header',
  'footer',
  'main',
  'body',
  'pre',
  'hr',
  'dd',
  'dt',
  'figcaption',
  'caption',
  'center',
])
const boldTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
const italicTags = new Set(['i', 'em'])

/** Reads a web page's or Word-made HTML's text: paragraphs, lists with their numbers, tables. Scripts and styles are never read. */
export function readHtml(bytes: Uint8Array): Source {
  const html = decodeText(bytes)
  const reader = new HtmlReader()
  const parser = new Parser(reader.handler, { decodeEntities: true })
  parser.write(html)
  parser.end()
  const healed = healSentences(withinLimits(reader.finish()))
  return {
    blocks: healed.blocks,
    notes: [],
    marks: {
      decomposed: decomposedWords(html),
      strayAsterisks: reader.stray,
      brokenSentences: [...reader.broken, ...healed.broken],
    },
  }
}

interface Open {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  readonly encoding: LegacyEncoding | null
  /** Whether its text is not read. */
  readonly quiet: boolean
  /** Whether it stands in the page's own text, apart from what the web site puts round it. */
  readonly main: boolean
  /** Next number of an ordered list; null for any other element. */
  next: number | null
}

const outermost: Open = {
  name: '',
  bold: false,
  italic: false,
  centred: false,
  encoding: null,
  quiet: false,
  main: false,
  next: null,
}

class HtmlReader {
  readonly #blocks: SourceBlock[] = []
  readonly #stack: Open[] = [outermost]
  readonly #fonts = new LegacyFonts()
  readonly #legacy = new LegacyDecoder()
  /** Blocks that stand in `<main>` or `<article>`. */
  readonly #main = new Set<SourceBlock>()
  #runs: { run: Run; encoding: LegacyEncoding | null }[] = []
  #label: string | null = null
  /** Text of an open `<pre>`, read like a text file; null outside one. */
  #typed: string | null = null
  /** Open tables, innermost last; only the outermost is a table, those within are its text. */
  readonly #tables: SourceBlock[][][][] = []

  /** What `readText` noted in `<pre>`. */
  readonly stray: string[] = []
  readonly broken: string[] = []

  readonly handler = {
    onopentag: (name: string, attributes: Record<string, string>) => this.#open(name, attributes),
    onclosetag: (name: string) => this.#close(name),
    ontext: (text: string) => {
      const top = this.#stack.at(-1)
      if (this.#typed !== null) this.#typed += text
      else if (top?.name === 'style') this.#fonts.addSheet(text)
      else if (top && !top.quiet)
        this.#runs.push({
          run: { text, ...(top.bold && { bold: true as const }), ...(top.italic && { italic: true as const }) },
          encoding: top.encoding,
        })
    },
  }

  /** All blocks, or those of the page's own text where it holds most of the letters. */
  finish(): SourceBlock[] {
    this.#flush()
    const main = this.#blocks.filter((block) => this.#main.has(block))
    return lettersIn(main) * 2 > lettersIn(this.#blocks) ? main : this.#blocks
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (blockTags.has(name)) this.#flush()
    const top = this.#stack.at(-1)
    if (!top || this.#stack.length > limits.depth * 5)
      throw new Unreadable('Tệp lồng nhau quá sâu, không an toàn để đọc.')
    const style = attributes['style'] ?? ''
    this.#stack.push({
      name,
      bold: /font-weight:\s*(?:normal|400)/iu.test(style)
        ? false
        : top.bold || boldTags.has(name) || /font-weight:\s*(?:bold|[6-9]00)/iu.test(style),
      italic: top.italic || italicTags.has(name) || /font-style:\s*italic/iu.test(style),
      centred:
        name === 'center' ||
        /text-align:\s*center/iu.test(style) ||
        attributes['align'] === 'center' ||
        (top.centred && !/text-align/iu.test(style)),
      encoding: this.#fonts.of(attributes, top.encoding),
      quiet: top.quiet || silent.has(name) || 'hidden' in attributes || /display:\s*none/iu.test(style),
      main: top.main || name === 'main' || name === 'article',
      next: name === 'ol' ? Number(attributes['start'] ?? 1) || 1 : null,
    })
    if (name === 'pre') this.#typed ??= ''
    if (name === 'li') this.#label = this.#itemLabel()
    else if (name === 'table') this.#tables.push([])
    else if (name === 'tr') this.#tables.at(-1)?.push([])
    else if (name === 'td' || name === 'th') this.#tables.at(-1)?.at(-1)?.push([])
  }

  #close(name: string): void {
    if (blockTags.has(name)) this.#flush()
    if (this.#stack.length > 1) this.#stack.pop()
    if (name === 'pre' && this.#typed !== null) {
      const typed = readText(this.#typed)
      this.#put(typed.blocks)
      this.stray.push(...typed.marks.strayAsterisks)
      this.broken.push(...typed.marks.brokenSentences)
      this.#typed = null
    }
    if (name !== 'table') return
    const rows = this.#tables.pop()?.filter((row) => row.length > 0) ?? []
    this.#put(unrollFrames(rows))
  }

  #itemLabel(): string {
    const lists = this.#stack.filter(({ name }) => name === 'ol' || name === 'ul')
    const list = lists.at(-1)
    if (list?.next != null) return `${list.next++}.`
    return lists.length > 1 ? '+' : '-'
  }

  #flush(): void {
    const texts = this.#legacy.decode(this.#runs.map(({ run, encoding }) => ({ text: run.text, encoding })))
    const runs = this.#runs.map(({ run }, index) => ({ ...run, text: texts[index] ?? '' }))
    const block = paragraph(runs, { label: this.#label, centred: this.#stack.at(-1)?.centred ?? false })
    this.#runs = []
    if (block.runs.length === 0) return
    this.#label = null
    this.#put([block])
  }

  /** Blocks go into the open cell, else into the text. */
  #put(blocks: readonly SourceBlock[]): void {
    const cell = this.#tables.at(-1)?.at(-1)?.at(-1)
    for (const block of blocks) {
      if (cell) cell.push(block)
      else this.#blocks.push(block)
      if (!cell && this.#stack.at(-1)?.main) this.#main.add(block)
    }
  }
}

const lettersIn = (blocks: readonly SourceBlock[]): number =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)))
    .reduce((sum, { runs }) => sum + textOf(runs).length, 0)
