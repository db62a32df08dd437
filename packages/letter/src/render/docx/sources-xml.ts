import { type MarkedParagraph, type MarkedSource, sourcesNamespace } from '../../model/marked-paragraph.ts'
import { xmlText } from './wordml.ts'

/** Paragraphs with their sources as a custom XML part. */
export const sourcesXml = (paragraphs: readonly MarkedParagraph[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<letter xmlns="${sourcesNamespace}">${paragraphs.map(paragraphXml).join('')}</letter>`

const paragraphXml = ({ item, pid, kind, text, lines, sources, leftOut }: MarkedParagraph): string =>
  [
    `<paragraph${attributes({ item, pid, kind, leftOut })}><text>${xmlText(text)}</text>`,
    ...lines.map((line) => `<line${attributes({ bookmark: line.bookmark })}>${xmlText(line.text)}</line>`),
    ...sources.map(sourceXml),
    '</paragraph>',
  ].join('')

const sourceXml = ({ quote, ...source }: MarkedSource): string =>
  `<source${attributes(source)}>${xmlText(quote)}</source>`

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value)).replaceAll('"', '&quot;')}"`)
    .join('')
