import type { MarkedParagraph, MarkedSource } from '../../model/marked-paragraph.ts'
import { sourcesNamespace } from '../../model/marked-paragraph.ts'
import { child, childrenOf, parseXml, type XmlElement } from '../formats/xml-tree.ts'

/** The paragraphs that a custom XML part holds, with their sources; null for a part that is not ours. */
export function readSources(xml: string): MarkedParagraph[] | null {
  const letter = parseXml(xml).children.find(({ name }) => name !== '?xml')
  const named = Object.entries(letter?.attributes ?? {}).find(([, value]) => value === sourcesNamespace)
  if (!letter || !named) return null
  // A program that writes the part anew may give our names a prefix.
  const prefix = named[0] === 'xmlns' ? '' : `${named[0].replace('xmlns:', '')}:`
  return childrenOf(letter, `${prefix}paragraph`).map((element) => ({
    item: element.attributes['item'] ?? '',
    pid: element.attributes['pid'] ?? '',
    kind: element.attributes['kind'] ?? '',
    text: child(element, `${prefix}text`)?.text ?? '',
    lines: childrenOf(element, `${prefix}line`).map((line) => ({
      bookmark: line.attributes['bookmark'] ?? '',
      text: line.text,
    })),
    sources: childrenOf(element, `${prefix}source`).map(sourceOf),
    leftOut: Number(element.attributes['leftOut'] ?? 0),
  }))
}

function sourceOf({ attributes, text }: XmlElement): MarkedSource {
  const { agency = '', reference = '', path = '', start, end, sha256 = '' } = attributes
  return { agency, reference, path, start: Number(start), end: Number(end), quote: text, sha256 }
}
