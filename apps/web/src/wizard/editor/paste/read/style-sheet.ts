import { styleAttribute } from './scan-tags.ts'

/** What a style says: each property that matters here with its value, as written. */
export type Style = ReadonlyMap<string, string>

const nothing: Style = new Map()

const properties = new Set(
  (
    'font font-weight font-style font-family white-space vertical-align display visibility text-decoration ' +
    'text-decoration-line list-style list-style-type mso-list mso-hide mso-element mso-special-character ' +
    'mso-special-format mso-char-type mso-symbol-font-family mso-footnote-id mso-endnote-id'
  ).split(' '),
)

/** One element, one class or both: all that the programs people copy from write for what matters here. */
const simple = /^(?:[a-z][\w-]*)?(?:\.[\w-]+)?$/iu

/** The styles of a pasted page: Word, Excel and the programs of a Mac say in a sheet by class what is bold. */
export class StyleSheet {
  readonly #rules = new Map<string, Map<string, string>>()
  /** A page repeats few styles many times. */
  readonly #known = new Map<string, Style>()

  constructor(css: string) {
    let depth = 0
    for (const rule of withoutComments(css).split('}')) {
      const parts = rule.split('{')
      // Rules within others are for a certain screen or for paper.
      depth = Math.max(0, depth + parts.length - 2)
      const [selectors = '', body = ''] = parts
      if (depth > 0 || parts.length !== 2) continue
      const style = readStyle(body)
      if (style.size > 0) for (const selector of selectors.split(',')) this.#add(selector.trim(), style)
    }
  }

  /** All that is said of an element itself: by its tag, its classes, its own style, the later before the earlier. */
  of(element: Element): Style {
    const own = element.getAttribute(styleAttribute) ?? ''
    const classes = this.#rules.size > 0 ? (element.getAttribute('class') ?? '') : ''
    const tag = element.localName
    const key = `${tag}\n${classes}\n${own}`
    const known = this.#known.get(key)
    if (known) return known
    const names = classes === '' ? [] : classes.split(/\s+/u)
    const rules = [tag, ...names.map((name) => `.${name}`), ...names.map((name) => `${tag}.${name}`)]
    const found = [...rules.map((rule) => this.#rules.get(rule) ?? nothing), readStyle(own)].filter(
      ({ size }) => size > 0,
    )
    const style = found.length > 0 ? new Map(found.flatMap((one) => [...one])) : nothing
    this.#known.set(key, style)
    return style
  }

  #add(selector: string, style: Style): void {
    if (selector === '' || !simple.test(selector)) return
    const [tag = '', name] = selector.split('.')
    const key = name === undefined ? tag.toLowerCase() : `${tag.toLowerCase()}.${name}`
    const rule = this.#rules.get(key) ?? new Map<string, string>()
    for (const [property, value] of style) rule.set(property, value)
    this.#rules.set(key, rule)
  }
}

function readStyle(text: string): Style {
  const style = new Map<string, string>()
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (properties.has(property)) style.set(property, declaration.slice(colon + 1).trim())
  }
  return style
}

/** Without CSS comments, and without those of HTML that hide a sheet from browsers of the last century. */
const withoutComments = (css: string): string =>
  css
    .replaceAll('<!--', ' ')
    .replaceAll('-->', ' ')
    .split('/*')
    .map((piece, index) => {
      if (index === 0) return piece
      const end = piece.indexOf('*/')
      return end < 0 ? '' : piece.slice(end + 2)
    })
    .join(' ')
