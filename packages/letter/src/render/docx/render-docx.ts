import { strToU8, zipSync } from 'fflate'
import type { LetterDocument } from '../../model/letter-document.ts'
import { measure } from '../measures.ts'
import { annexContent } from './annex.ts'
import { bodyText } from './body.ts'
import { coreProperties, type FileProperties } from './core-properties.ts'
import { foot } from './foot.ts'
import { letterhead } from './letterhead.ts'
import { joinSections, type Section } from './sections.ts'
import { corePath, documentPath, shell } from './shell.ts'

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
  const { parts, root, headers } = await shell()
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}<w:body>${joinSections(letters.flatMap(sections), headers)}</w:body></w:document>`
  const files = { ...parts, [documentPath]: strToU8(document), [corePath]: strToU8(coreProperties(properties)) }
  return zipSync(files, { mtime: entryTime })
}

/** The letter and each annex: a section, because each counts its own pages and hides the first number. */
const sections = (letter: LetterDocument): Section[] => [
  { landscape: false, content: [...letterhead(letter, measure(letter)), ...bodyText(letter), foot(letter)] },
  ...letter.annexes.map((annex) => ({ landscape: annex.landscape, content: annexContent(annex) })),
]
