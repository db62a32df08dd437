import type { RunLooks } from '../docx/word-elements.ts'
import { child, childrenOf, type XmlElement } from '../xml-tree.ts'

/** What a style gives, with what it takes from its parents. */
export interface OdtStyle extends RunLooks {
  readonly hidden: boolean
  readonly centred: boolean
}

const plain: OdtStyle = { bold: false, italic: false, caps: false, font: '', hidden: false, centred: false }

/** Styles on styles; more are a circle. */
const deepest = 20

/** The styles of a document by family and name. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>()
  readonly #fonts = new Map<string, string>()
  readonly #known = new Map<string, OdtStyle>()

  /** Roots of the parts that hold styles; of the same name the later one holds. */
  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const face of childrenOf(child(root, 'office:font-face-decls'), 'style:font-face'))
        this.#fonts.set(face.attributes['style:name'] ?? '', family(face.attributes['svg:font-family']))
      for (const place of ['office:styles', 'office:automatic-styles'])
        for (const style of child(root, place)?.children ?? []) {
          const { 'style:family': of = '', 'style:name': name = '' } = style.attributes
          if (style.name === 'style:style') this.#styles.set(`${of} ${name}`, style)
          if (style.name === 'style:default-style') this.#styles.set(of, style)
        }
    }
  }

  paragraph(name: string | undefined): OdtStyle {
    return this.#resolved('paragraph', name, this.#styled(this.#styles.get('paragraph'), plain), 0)
  }

  /** A stretch of text in a paragraph that looks as `base`. */
  text(name: string | undefined, base: OdtStyle): OdtStyle {
    const own: XmlElement[] = []
    for (let at = name; at !== undefined && own.length < deepest; ) {
      const style = this.#styles.get(`text ${at}`)
      if (style) own.unshift(style)
      at = style?.attributes['style:parent-style-name']
    }
    return own.reduce((looks, style) => this.#styled(style, looks), base)
  }

  #resolved(of: string, name: string | undefined, base: OdtStyle, depth: number): OdtStyle {
    const key = `${of} ${name ?? ''}`
    const style = this.#styles.get(key)
    if (!style || depth > deepest) return base
    const known = this.#known.get(key)
    if (known) return known
    const whole = this.#styled(style, this.#resolved(of, style.attributes['style:parent-style-name'], base, depth + 1))
    this.#known.set(key, whole)
    return whole
  }

  #styled(style: XmlElement | undefined, base: OdtStyle): OdtStyle {
    const text = child(style, 'style:text-properties')?.attributes ?? {}
    const align = child(style, 'style:paragraph-properties')?.attributes['fo:text-align']
    const [weight, slant, letters] = [text['fo:font-weight'], text['fo:font-style'], text['fo:text-transform']]
    const face = text['style:font-name']
    const font = face === undefined ? text['fo:font-family'] : (this.#fonts.get(face) ?? face)
    return {
      bold: weight === undefined ? base.bold : /^(?:bold|[6-9]00)$/u.test(weight),
      italic: slant === undefined ? base.italic : slant !== 'normal',
      caps: letters === undefined ? base.caps : letters === 'uppercase',
      font: font === undefined ? base.font : family(font),
      hidden: text['text:display'] === undefined ? base.hidden : text['text:display'] === 'none',
      centred: align === undefined ? base.centred : align === 'center',
    }
  }
}

const family = (typed: string | undefined): string => (typed ?? '').replace(/^'|'$/gu, '')
