import { strToU8, zipSync } from 'fflate'
import type { LetterDocument } from '../../model/letter-document.ts'
import type { MarkedParagraph } from '../../model/marked-paragraph.ts'
import { measure } from '../measures.ts'
import { withSeals } from '../seal/docx-seals.ts'
import { annexContent } from './annex.ts'
import { bodyText } from './body.ts'
import { coreProperties, type FileProperties } from './core-properties.ts'
import { withCustomXml } from './custom-xml.ts'
import { foot } from './foot.ts'
import { letterhead } from './letterhead.ts'
import { sealBlock } from './seal.ts'
import { joinSections, type Section } from './sections.ts'
import { corePath, documentPath, shell } from './shell.ts'
import { sourcesXml } from './sources-xml.ts'

/** The first moment a ZIP entry can have, so that equal letters are equal files. */
const entryTime = new Date(1980, 0, 1)

/**
 * Letters as one Word file, each on pages and numbers of its own. The same letters give the same
 * bytes. What the file says about itself is that of the first letter unless given.
 */
export async function renderDocx(
  letters: readonly LetterDocument[],
  properties: FileProperties = letters[0]?.properties ?? { title: '', subject: '', author: '' },
): Promise<Uint8Array> {
  return zipSync(await filesOf(letters, properties), { mtime: entryTime })
}

async function filesOf(
  letters: readonly LetterDocument[],
  properties: FileProperties,
): Promise<Record<string, Uint8Array>> {
  const { parts, root, headers } = await shell()
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}<w:body>${joinSections(letters.flatMap(sections), headers)}</w:body></w:document>`
  return withSeals(
    { ...parts, [documentPath]: strToU8(document), [corePath]: strToU8(coreProperties(properties)) },
    letters,
  )
}

/**
 * A compiled letter as a Word file that `readMarkedDocx` gives its paragraphs and sources back from: their bookmarks stand
 * in the letter's body, their sources in a custom XML part.
 */
export async function renderMarkedDocx(
  letter: LetterDocument,
  paragraphs: readonly MarkedParagraph[],
): Promise<Uint8Array> {
  const files = await filesOf([letter], letter.properties)
  return zipSync(withCustomXml(files, sourcesXml(paragraphs)), { mtime: entryTime })
}

/** The letter and each annex: a section, because each counts its own pages and hides the first number. */
const sections = (letter: LetterDocument, index: number): Section[] => [
  {
    landscape: false,
    content: [
      ...letterhead(letter, measure(letter)),
      ...bodyText(letter),
      ...foot(letter),
      ...sealBlock(letter.seal, index),
    ],
  },
  ...letter.annexes.map((annex) => ({ landscape: annex.landscape, content: annexContent(annex) })),
]
