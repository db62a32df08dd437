import { strFromU8, strToU8 } from 'fflate'
import { sourcesNamespace } from '../../model/marked-paragraph.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Of the store, not of a letter: the same letter gives the same bytes. */
const itemId = '{6F0D2B54-3B0E-4C52-9C0B-5A2B7E8C1D10}'

/** The parts of a Word file with a custom XML part beside them (ECMA-376 part 1, §15.2.5 and §15.2.6). */
export function withCustomXml(parts: Readonly<Record<string, Uint8Array>>, xml: string): Record<string, Uint8Array> {
  return {
    ...parts,
    '[Content_Types].xml': before(
      parts['[Content_Types].xml'],
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    ),
    'word/_rels/document.xml.rels': before(
      parts['word/_rels/document.xml.rels'],
      '</Relationships>',
      `<Relationship Id="rIdSources" Type="${office}/relationships/customXml" Target="../customXml/item1.xml"/>`,
    ),
    'customXml/item1.xml': strToU8(xml),
    'customXml/itemProps1.xml': strToU8(
      `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${sourcesNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  }
}

function before(part: Uint8Array | undefined, end: string, added: string): Uint8Array {
  const text = strFromU8(part ?? new Uint8Array())
  if (!text.includes(end)) throw new Error('the docx package writes its parts otherwise than expected')
  return strToU8(text.replace(end, `${added}${end}`))
}
