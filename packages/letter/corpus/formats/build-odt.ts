import { strToU8, zipSync } from 'fflate'
import { isTable, type MarkedBlock, type MarkedLine, markedBlocks } from './marked-lines.ts'

const type = 'application/vnd.oasis.opendocument.text'
const space = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`
const names = [
  ...['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="${space(name)}"`),
  `xmlns:fo="${space('xsl-fo-compatible')}"`,
].join(' ')

/** Builds a small OpenDocument text from the text that `buildDocx` takes, as far as `markedBlocks` reads it. */
export function buildOdt(source: string): Uint8Array {
  const looks = [0, 1, 2, 3].map((look) => styleXml((look & 1) > 0, (look & 2) > 0)).join('')
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.3"><office:automatic-styles>${looks}</office:automatic-styles><office:body><office:text>${markedBlocks(source).map(blockXml).join('')}</office:text></office:body></office:document-content>`
  const manifest = `<manifest:manifest xmlns:manifest="${space('manifest')}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  })
}

const styleOf = (bold: boolean, centred: boolean): string => `P${bold ? 'B' : ''}${centred ? 'C' : ''}`

const styleXml = (bold: boolean, centred: boolean): string =>
  `<style:style style:family="paragraph" style:name="${styleOf(bold, centred)}">${centred ? '<style:paragraph-properties fo:text-align="center"/>' : ''}${bold ? '<style:text-properties fo:font-weight="bold"/>' : ''}</style:style>`

const blockXml = (block: MarkedBlock): string => {
  if (!isTable(block)) return lineXml(block)
  const columns = Math.max(...block.map((row) => row.length))
  const rows = block.map((row) => {
    const cells = row.map((lines) => `<table:table-cell>${lines.map(lineXml).join('')}</table:table-cell>`)
    return `<table:table-row>${cells.join('')}</table:table-row>`
  })
  return `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`
}

/** A row of blanks is one blank unless an element says how many. */
const lineXml = ({ text, bold, centred }: MarkedLine): string =>
  `<text:p text:style-name="${styleOf(bold, centred)}">${text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/ {2,}/gu, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll('\t', '<text:tab/>')}</text:p>`
