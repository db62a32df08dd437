import { blockText, type Source } from '../../../model/source-block.ts'
import { sourceOf } from '../../source/source-of.ts'
import { child, childrenOf, parseXml, type XmlElement } from '../xml-tree.ts'
import { BodyReader } from './body-reader.ts'
import { Numbering } from './numbering.ts'
import { openPackage } from './open-package.ts'
import { stylesOf } from './styles.ts'

/** Reads a Word file's main story and notes; headers, footers, comments, deleted text and macros are left out. */
export function readDocx(bytes: Uint8Array): Source {
  const parts = openPackage(bytes)
  const tree = (name: string): XmlElement | null => {
    const xml = parts.get(`word/${name}.xml`)
    return xml === undefined ? null : parseXml(xml)
  }
  const reader = new BodyReader(stylesOf(tree('styles')), new Numbering(tree('numbering')))
  const document = tree('document')
  const blocks = reader.blocks(child(child(document ?? undefined, 'w:document'), 'w:body'))
  const notes = [
    ...notesOf(reader, child(tree('footnotes') ?? undefined, 'w:footnotes'), 'w:footnote'),
    ...notesOf(reader, child(tree('endnotes') ?? undefined, 'w:endnotes'), 'w:endnote'),
  ]
  return sourceOf(blocks, notes, parts.get('word/document.xml'))
}

/** Foot- and endnotes; the first two are Word's own separator lines. */
const notesOf = (reader: BodyReader, root: XmlElement | undefined, name: string): string[] =>
  childrenOf(root, name)
    .filter((note) => !/separator/iu.test(note.attributes['w:type'] ?? ''))
    .map((note) => reader.blocks(note).map(blockText).join('\n').trim())
    .filter((text) => text !== '')
