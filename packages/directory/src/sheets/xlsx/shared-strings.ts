import { Refused } from '../refused.ts'
import { walkXml } from './walk-xml.ts'

/** Texts of all cells of the largest file, and some: more are a trap. */
const most = 1_500_000

/** The texts that cells name by their index; readings of Asian letters are left out. */
export function sharedStrings(part: Uint8Array): string[] {
  const texts: string[] = []
  let text = ''
  let [inText, reading] = [false, false]
  walkXml(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') reading = true
      else if (name === 't') inText = !reading
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') reading = false
      else if (name === 'si' && texts.push(unescaped(text)) > most) throw new Refused({ key: 'unsafeArchive' })
    },
  })
  return texts
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
