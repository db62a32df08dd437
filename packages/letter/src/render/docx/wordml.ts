import { printableText } from '@thidua/schema/text/kept-text'

/**
 * WordprocessingML written as text. The `docx` package's component tree takes most of the time of a
 * file of 250 letters, and the few elements of a letter's text (paragraph, run, table, section) need
 * none of what it does; styles, headers and the package itself stay its work (see `shell.ts`).
 * Order of children follows ECMA-376 part 1, §17.3.1.26 and §17.4.
 */
export type Xml = string

/** An empty element with attributes in the `w:` namespace. Values are ours, never people's. */
export const mark = (name: string, attributes: Readonly<Record<string, string | number>> = {}): Xml =>
  `<w:${name}${Object.entries(attributes)
    .map(([key, value]) => ` w:${key}="${value}"`)
    .join('')}/>`

export const element = (name: string, children: readonly Xml[]): Xml => `<w:${name}>${children.join('')}</w:${name}>`

/** Text as XML. Characters that XML cannot hold would make the whole file unreadable, so they go. */
export const xmlText = (text: string): Xml =>
  printableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
