import type { LetterProperties } from '../../model/letter-document.ts'
import { xmlText } from './wordml.ts'

export type FileProperties = Omit<LetterProperties, 'issuedOn'>

/** What the file says about itself; without the moment of writing, so that equal letters are equal files. */
export const coreProperties = ({ title, subject, author }: FileProperties): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator>` +
  '<dc:language>vi-VN</dc:language></cp:coreProperties>'
