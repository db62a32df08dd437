import { strFromU8, unzipSync } from 'fflate'
import { decodeXml } from './decode-xml.ts'

/** Bytes of a document that is still looked at; a longer one is no letter of ours. */
const largestBytes = 20_000_000
const documentPath = 'word/document.xml'
/** Parts that a Word file of ours may have; one whose directory claims more is led into by nobody. */
const mostParts = 2_000
/** No tag runs over the next one: text without an end is gone through once. */
const tag = /<(\/?)w:(p|t|br|cr|tab)(?:\s[^<>]*?)?(\/?)>|<[^<>]*>|([^<]+)/gu

/**
 * The words of a Word file, a paragraph an entry, blanks squeezed; empty ones left out. Null for what is no Word file.
 * Runs do not matter: a file that Word has saved anew has the same paragraphs.
 */
export function docxParagraphs(bytes: Uint8Array): string[] | null {
  const xml = documentXml(bytes)
  if (xml === null) return null
  const done: string[] = []
  const open: string[] = []
  let inText = false
  for (const [, end, name, alone, text] of xml.matchAll(tag)) {
    if (name === 'p' && !end) {
      if (!alone) open.push('')
    } else if (name === 'p') done.push(open.pop() ?? '')
    else if (name === 't') inText = !end && !alone
    else if (open.length > 0 && (name !== undefined || (text !== undefined && inText)))
      open.push(`${open.pop() ?? ''}${name === undefined ? decodeXml(text ?? '') : ' '}`)
  }
  return done.map(squeezed).filter((words) => words !== '')
}

/** A paragraph's words as they are compared. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

function documentXml(bytes: Uint8Array): string | null {
  let parts = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1
        if (parts > mostParts) throw new RangeError('more parts than a Word file has')
        return name === documentPath && originalSize <= largestBytes
      },
    })
    const document = files[documentPath]
    return document === undefined ? null : strFromU8(document)
  } catch {
    return null
  }
}
