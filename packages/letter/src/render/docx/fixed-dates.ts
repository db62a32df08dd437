import type { LetterProperties } from '../../model/letter-document.ts'
import { xmlText } from './paragraphs.ts'

/** 1 January 1980, 00:00, the first moment a ZIP entry can have. */
const dosDate = 0x0021
const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endOfCentralDirectory = 0x06054b50

/** Core properties without the moment of writing, which the library would put in. */
export const coreProperties = ({ title, author }: Pick<LetterProperties, 'title' | 'author'>): { path: string; data: string } => ({
  path: 'docProps/core.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<dc:language>vi-VN</dc:language></cp:coreProperties>`,
})

/** Sets every entry's time to one fixed moment, in place, so that equal letters are equal files. */
export function fixZipDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (end > 0 && view.getUint32(end, true) !== endOfCentralDirectory) end -= 1
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(entry, true) === centralHeader; left -= 1) {
    view.setUint32(entry + 12, dosDate << 16, true)
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(local, true) === localHeader) view.setUint32(local + 10, dosDate << 16, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return zip
}

const escapeXml = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
