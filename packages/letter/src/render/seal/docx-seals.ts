import { strFromU8, strToU8 } from 'fflate'
import type { LetterDocument } from '../../model/letter-document.ts'
import { sealPng } from './seal-png.ts'

const relationsPath = 'word/_rels/document.xml.rels'
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

/** Name of the relation by which a letter's code is found; `index`: which letter of the file. */
export const sealRelation = (index: number): string => `rIdSeal${index}`

/** The parts of a Word file with the codes of its letters' seals beside them; its types know pictures already. */
export function withSeals(
  parts: Readonly<Record<string, Uint8Array>>,
  letters: readonly LetterDocument[],
): Record<string, Uint8Array> {
  const seals = letters.flatMap(({ seal }, index) => (seal === undefined ? [] : [{ code: seal.code, index }]))
  if (seals.length === 0) return { ...parts }
  const relations = strFromU8(parts[relationsPath] ?? new Uint8Array())
  const end = '</Relationships>'
  if (!relations.includes(end)) throw new Error('the docx package writes its parts otherwise than expected')
  const added = seals.map(
    ({ index }) => `<Relationship Id="${sealRelation(index)}" Type="${imageType}" Target="media/seal-${index}.png"/>`,
  )
  return {
    ...parts,
    [relationsPath]: strToU8(relations.replace(end, `${added.join('')}${end}`)),
    ...Object.fromEntries(seals.map(({ code, index }) => [`word/media/seal-${index}.png`, sealPng(code)])),
  }
}
