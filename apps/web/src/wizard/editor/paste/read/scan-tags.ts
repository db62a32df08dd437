/** Where an element keeps its own style after its page was gone through. */
export const styleAttribute = 'data-style'

const tagName = /<\/?([a-z][^\s/>]*)/iy
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?/y

/** Elements whose text is none of the page's words, and where each ends. */
const ends: ReadonlyMap<string, RegExp> = new Map(
  ['style', 'script', 'title'].map((name) => [name, new RegExp(`</${name}[^<>]*>?`, 'giu')]),
)
/** What may stand before a page's own content. */
const frame = new Set(['html', 'head', 'body', 'meta', 'link', 'base', 'style', 'script', 'title'])
/** A piece of a table without its table would lose its cells. */
const tableParts = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])
/** Elements that end without saying so, or hold nothing: they do not nest by being many. */
const notNesting = new Set([
  ...frame,
  ...tableParts,
  ...'p li dt dd option optgroup rb rt rtc rp br hr img wbr area input embed param source track'.split(' '),
])
/** Deeper than any page one copies. Parsers take time by the square of the depth, and a reader runs out of stack. */
const deepest = 200

/**
 * Goes through the tags of pasted HTML once, so that the time grows as the page does, whatever it holds: each style
 * gets another name, style sheets (`css`) and scripts are taken out, cells without a table get one, and elements
 * nested deeper than in any page one copies are left out, their words not.
 */
export const scanTags = (html: string): { page: string; css: string } => new TagScanner(html).scan()

class TagScanner {
  readonly #html: string
  readonly #pieces: string[] = []
  readonly #css: string[] = []
  #done = 0
  #begun = false
  #depth = 0
  #tooDeep = 0

  constructor(html: string) {
    this.#html = html
  }

  scan(): { page: string; css: string } {
    for (let at = this.#html.indexOf('<'); at >= 0; at = this.#html.indexOf('<', at)) at = this.#tag(at)
    this.#keepTo(this.#html.length)
    return { page: this.#pieces.join(''), css: this.#css.join('\n') }
  }

  /** Goes through what begins with the "<" at `start`; where it ends. */
  #tag(start: number): number {
    if (this.#html.startsWith('<!--', start)) return this.#after('-->', start + 2)
    tagName.lastIndex = start
    const name = tagName.exec(this.#html)?.[1]?.toLowerCase()
    if (name === undefined) return start + 1
    const from = tagName.lastIndex
    if (this.#html[start + 1] === '/') return this.#closing(name, start, from)
    this.#begin(name, start)
    const silentEnd = ends.get(name)
    if (silentEnd) return this.#takeOut(name, start, this.#after('>', this.#attributes(from, false)), silentEnd)
    const out = !notNesting.has(name) && this.#depth >= deepest
    const end = this.#after('>', this.#attributes(from, !out))
    if (out) this.#keepTo(start, end)
    if (notNesting.has(name) || this.#html[end - 2] === '/') return end
    if (out) this.#tooDeep++
    else this.#depth++
    return end
  }

  #closing(name: string, start: number, from: number): number {
    const end = this.#after('>', from)
    if (notNesting.has(name)) return end
    if (this.#tooDeep > 0) {
      this.#tooDeep--
      this.#keepTo(start, end)
    } else this.#depth = Math.max(0, this.#depth - 1)
    return end
  }

  #begin(name: string, start: number): void {
    if (this.#begun || frame.has(name)) return
    this.#begun = true
    if (!tableParts.has(name)) return
    this.#keepTo(start)
    this.#pieces.push('<table>')
  }

  /** Goes through attributes, giving the style its other name; where the last one ends. */
  #attributes(from: number, rename: boolean): number {
    for (let at = from; ; at = attribute.lastIndex) {
      attribute.lastIndex = at
      const name = attribute.exec(this.#html)?.[1]
      if (name === undefined) return at
      if (!rename || name.toLowerCase() !== 'style') continue
      const start = this.#html.indexOf(name, at)
      this.#keepTo(start, start + name.length)
      this.#pieces.push(styleAttribute)
    }
  }

  #takeOut(name: string, start: number, from: number, end: RegExp): number {
    end.lastIndex = from
    const found = end.exec(this.#html)
    if (name === 'style') this.#css.push(this.#html.slice(from, found?.index))
    const next = found ? end.lastIndex : this.#html.length
    this.#keepTo(start, next)
    return next
  }

  /** Behind the next `mark`; the end of the page when there is none, for then nothing more stands there. */
  #after(mark: string, from: number): number {
    const found = this.#html.indexOf(mark, from)
    return found < 0 ? this.#html.length : found + mark.length
  }

  /** Takes over what lies before `end` and is not taken over yet; what lies up to `next` stays out. */
  #keepTo(end: number, next = end): void {
    this.#pieces.push(this.#html.slice(this.#done, end))
    this.#done = next
  }
}
