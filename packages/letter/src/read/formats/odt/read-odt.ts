import { blockText, type Source } from '../../../model/source-block.ts'
import { sourceOf } from '../../source/source-of.ts'
import { BodyReader } from '../docx/body-reader.ts'
import { Numbering } from '../docx/numbering.ts'
import { stylesOf } from '../docx/styles.ts'
import { boxRun, element, textRun, wordParagraph, wordTable } from '../docx/word-elements.ts'
import { child, parseXml, type XmlElement } from '../xml-tree.ts'
import { OdtLists } from './odt-lists.ts'
import { type OdtStyle, OdtStyles } from './odt-styles.ts'
import { openDocument } from './open-document.ts'

/** Reads an OpenDocument text's words, its frames and notes; headers, comments, deleted text and pictures are left out. */
export function readOdt(bytes: Uint8Array): Source {
  const { content, styles } = openDocument(bytes)
  const root = child(parseXml(content, true), 'office:document-content')
  const sheet = styles === '' ? undefined : child(parseXml(styles, true), 'office:document-styles')
  const reader = new OdtReader([sheet, root].filter((one) => one !== undefined))
  const body = reader.blocks(child(child(root, 'office:body'), 'office:text')?.children ?? [])
  const words = new BodyReader(stylesOf(null), new Numbering(reader.lists.numbering()))
  const blocks = words.blocks(element('w:body', body))
  const notes = reader.notes.map((note) => words.blocks(element('w:body', note)).map(blockText).join('\n').trim())
  return sourceOf(blocks, notes, content)
}

/** The list that a paragraph is the first of an entry in. */
interface Entry {
  readonly id: string
  readonly level: number
}

/** Of one blank element; more blanks lay out nothing. */
const mostBlanks = 200
const mostSpanned = 60

/** What holds no words of the letter. */
const silent = new Set([
  'office:annotation',
  'office:forms',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:page-number',
  'text:ruby-text',
  'draw:image',
  'draw:object',
  'svg:title',
  'svg:desc',
])

/** Makes elements of WordprocessingML of an OpenDocument text. */
class OdtReader {
  readonly lists: OdtLists
  readonly notes: XmlElement[][] = []
  readonly #styles: OdtStyles

  constructor(roots: readonly XmlElement[]) {
    this.#styles = new OdtStyles(roots)
    this.lists = new OdtLists(
      roots.flatMap((root) => [child(root, 'office:styles'), child(root, 'office:automatic-styles')]),
    )
  }

  blocks(elements: readonly XmlElement[], entry?: Entry): XmlElement[] {
    let list = entry
    return elements.flatMap((one): XmlElement[] => {
      const own = list
      if (one.name === 'text:p' || one.name === 'text:h') {
        list = undefined
        return [this.#paragraph(one, own)]
      }
      if (one.name === 'text:list') return this.#list(one, null)
      if (one.name === 'table:table') return [this.#table(one)]
      if (one.name === 'draw:frame' || one.name === 'draw:text-box') return this.blocks(one.children)
      return silent.has(one.name) ? [] : this.blocks(one.children)
    })
  }

  #paragraph(paragraph: XmlElement, entry: Entry | undefined): XmlElement {
    const { attributes, name } = paragraph
    const looks = this.#styles.paragraph(attributes['text:style-name'])
    const isHeading = name === 'text:h' && !entry && attributes['text:is-list-header'] !== 'true'
    const level = Number(attributes['text:outline-level'] ?? 1) - 1
    const list = isHeading ? { id: this.lists.outline(), level } : entry
    return wordParagraph(this.#runs(paragraph, looks), { centred: looks.centred, ...(list && { list }) })
  }

  #runs({ children }: XmlElement, looks: OdtStyle): XmlElement[] {
    const text = (words: string): XmlElement[] => (looks.hidden ? [] : [textRun(words, looks)])
    return children.flatMap((one): XmlElement[] => {
      switch (one.name) {
        case '#text':
          return text(one.text.replace(/[ \t\r\n]+/gu, ' '))
        case 'text:span':
          return this.#runs(one, this.#styles.text(one.attributes['text:style-name'], looks))
        case 'text:s':
          return text(' '.repeat(Math.min(mostBlanks, Math.max(1, Number(one.attributes['text:c'] ?? 1) || 1))))
        case 'text:tab':
          return text('\t')
        case 'text:line-break':
          return text('\n')
        case 'text:note':
          this.notes.push(this.blocks(child(one, 'text:note-body')?.children ?? []))
          return []
        case 'draw:frame':
        case 'draw:custom-shape':
          return [boxRun(this.blocks(one.children))]
        default:
          return silent.has(one.name) ? [] : this.#runs(one, looks)
      }
    })
  }

  /** A list in a list is the same list a level deeper. */
  #list(list: XmlElement, outer: (Entry & { readonly style: string }) | null): XmlElement[] {
    const style = list.attributes['text:style-name'] ?? outer?.style ?? ''
    const id = outer?.style === style ? outer.id : this.lists.open(list, style)
    const own = { id, style, level: outer === null ? 0 : outer.level + 1 }
    return list.children.flatMap((item) => {
      let entry: Entry | undefined = item.name === 'text:list-item' ? own : undefined
      return item.children.flatMap((one) => {
        const blocks = one.name === 'text:list' ? this.#list(one, own) : this.blocks([one], entry)
        if (one.name !== 'text:list') entry = undefined
        return blocks
      })
    })
  }

  #table(table: XmlElement): XmlElement {
    return wordTable(rowsIn(table).map((row) => this.#cells(row)))
  }

  /** Cells that a wide one covers are part of it; those that a tall one covers are blank. */
  #cells(row: XmlElement): { blocks: XmlElement[]; span: number }[] {
    let covered = 0
    return row.children.flatMap((cell) => {
      const isCovered = cell.name === 'table:covered-table-cell'
      if (!isCovered && cell.name !== 'table:table-cell') return []
      if (isCovered && covered-- > 0) return []
      const count = (name: string) => Math.min(mostSpanned, Math.max(1, Number(cell.attributes[name] ?? 1) || 1))
      const span = isCovered ? 1 : count('table:number-columns-spanned')
      covered = span - 1
      const one = { blocks: isCovered ? [] : this.blocks(cell.children), span }
      return Array.from({ length: count('table:number-columns-repeated') }, () => one)
    })
  }
}

const rowsIn = (table: XmlElement): XmlElement[] =>
  table.children.flatMap((part) =>
    part.name === 'table:table-row'
      ? [part]
      : /^table:table-(?:header-rows|rows|row-group)$/u.test(part.name)
        ? rowsIn(part)
        : [],
  )
