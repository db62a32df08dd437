import type { LetterProperties } from '../../model/letter-document.ts'
import { xmlText } from './wordml.ts'

/** What the file says about itself; without the moment of writing, so that equal letters are equal files. */
export const coreProperties = ({ title, author }: Pick<LetterProperties, 'title' | 'author'>): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
  '<dc:language>vi-VN</dc:language></cp:coreProperties>'
