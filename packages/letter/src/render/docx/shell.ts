import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { letterStyles } from './styles.ts'

/** A Word file of ours but for its text: the same for every letter, so it is made once. */
export interface Shell {
  /** Every part of the package but the document and its core properties. */
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** The document's root tag with its namespaces. */
  readonly root: string
  /** References of the first section to the headers; later sections inherit them. */
  readonly headers: string
}

let made: Promise<Shell> | undefined

export const shell = (): Promise<Shell> => (made ??= make())

async function make(): Promise<Shell> {
  const document = new Document({
    styles: letterStyles,
    sections: [{ headers, properties: { titlePage: true }, children: [] }],
  })
  const parts = unzipSync(await Packer.pack(document, 'uint8array'))
  const xml = strFromU8(parts[documentPath] ?? new Uint8Array())
  delete parts[documentPath]
  delete parts[corePath]
  parts['word/settings.xml'] = strToU8(settings)
  const root = /<w:document[^>]*>/u.exec(xml)?.[0]
  const references = xml.match(/<w:headerReference[^>]*\/>/gu)
  if (!root || references?.length !== 2) throw new Error('the docx package writes its document otherwise than expected')
  return { parts, root, headers: references.join('') }
}

export const documentPath = 'word/document.xml'
export const corePath = 'docProps/core.xml'

/**
 * Laid out as Word 2013 and later do. Few offices have Vietnamese proofing tools, without which Word
 * underlines every word: the marks are hidden, and stay a click away.
 */
const settings =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:hideSpellingErrors/><w:hideGrammaticalErrors/><w:defaultTabStop w:val="720"/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'

/** The number stands in the top margin of every page but the first. */
const headers = {
  default: new Header({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({ style: 'PageNumber' })] }),
}
