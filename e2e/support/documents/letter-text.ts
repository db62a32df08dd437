import { strFromU8, unzipSync } from 'fflate'

/** The words of a DOCX as a reader sees them: body and headers, one line a paragraph. */
export function letterText(docx: Uint8Array): string {
  const parts = unzipSync(docx, { filter: (file) => /^word\/(document|header\d*)\.xml$/.test(file.name) })
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(tab|br)\b[^>]*\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .normalize('NFC')
}
