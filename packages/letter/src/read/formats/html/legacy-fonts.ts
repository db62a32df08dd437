import { type LegacyEncoding, legacyEncoding } from '../../../characters/legacy-vietnamese.ts'

/** Old Vietnamese fonts that a page names: in its style sheet by class, in styles and `<font face>`. */
export class LegacyFonts {
  readonly #classes = new Map<string, LegacyEncoding>()

  /** Takes in a style sheet: Word gives the font of a letter's paragraphs to their class. */
  addSheet(css: string): void {
    for (const rule of css.split('}')) {
      const [selectors = '', rules = ''] = rule.split('{', 2)
      const encoding = legacyEncoding(familyOf(rules) ?? '')
      if (encoding === null) continue
      for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/gu)) this.#classes.set(name, encoding)
    }
  }

  /** The encoding of an element's text: its own font's, else its class's, else what stands around it. */
  of(attributes: Readonly<Record<string, string>>, around: LegacyEncoding | null): LegacyEncoding | null {
    const own = familyOf(attributes['style'] ?? '') ?? attributes['face']
    if (own !== undefined) return legacyEncoding(own)
    const classes = (attributes['class'] ?? '').split(/\s+/u)
    return classes.map((name) => this.#classes.get(name)).find((encoding) => encoding !== undefined) ?? around
  }
}

/** The first family that a style names. */
const familyOf = (style: string): string | undefined =>
  /font-family:\s*(?:&quot;|["'])?\s*([^;,"'&]+)/iu.exec(style)?.[1]?.trim()
