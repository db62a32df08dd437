import { FileChild, type IXmlableObject } from 'docx'

/**
 * WordprocessingML as the `docx` package's writer takes it, built without the package's own component
 * classes: those take most of the time of a file of 250 letters, and the few elements of a letter
 * (paragraph, run, table) need none of what they do. Packaging, styles, headers and sections stay the
 * package's. Order of children follows ECMA-376 part 1, §17.3.1.26 and §17.4.
 */
export type Xml = IXmlableObject

/** An empty element with attributes in the `w:` namespace. */
export const mark = (name: string, attributes: Readonly<Record<string, string | number>> = {}): Xml => ({
  [`w:${name}`]: { _attr: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`w:${key}`, value])) },
})

export const element = (name: string, children: readonly Xml[]): Xml => ({ [`w:${name}`]: children as Xml[] })

/** A paragraph or table of the document's flow, already as XML. */
export class FlowElement extends FileChild {
  readonly xml: Xml

  constructor(xml: Xml) {
    super('w:p')
    this.xml = xml
  }

  override prepForXml(): Xml {
    return this.xml
  }
}
