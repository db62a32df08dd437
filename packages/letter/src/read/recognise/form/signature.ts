import { fold } from '../../../sentences/fold.ts'
import { isSignatureLine } from '../../../sentences/signature-line.ts'
import type { Line } from '../outline/line.ts'

/** A person's name: two to six words, each with a capital, nothing else. */
export const isName = (text: string): boolean =>
  /^(?:(?:\p{Lu}[\p{L}\d]{0,7}(?=\.)|TS|ThS|PGS|GS|BS|CN|CVCC|Thạc sĩ|Tiến sĩ|Kỹ sư|Bác sĩ|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng|Luật sư)\.?\s*)*\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,5}$/u.test(
    text.replace(/\*+/gu, '').trim(),
  )

export interface Foot {
  readonly recipients: readonly string[]
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null } | null
  /** Lines that are neither. */
  readonly left: readonly Line[]
}

/** `(Đã ký)`, `(Ký tên, đóng dấu)`: where a signature stands in a copy. */
const signed = /^\(?(?:da ky|ky ten|ky ghi ro|chu ky|ky dien tu|da ky va dong dau)/u

/** "Nơi nhận:", as some write "Nơi gửi:". */
export const recipientsHeading = /^n[ơo]i\s+(?:nh[ậaâ]n|g[ửu]i)\s*:?\s*/iu

/** Recipients and signature, in either order and whether or not they stood side by side. */
export function readFoot(lines: readonly Line[]): Foot {
  const recipients: string[] = []
  const posted: string[] = []
  const left: Line[] = []
  let name: string | null = null
  let listing = false
  /** How the last recipient's line ended: without its ";" it goes on in the next. */
  let end: string | undefined
  for (const line of lines.flatMap(apart)) {
    const text = line.text.replace(/\*+/gu, '').trim()
    const heading = recipientsHeading.exec(text.normalize('NFC'))
    const bullet = /^(?:[-–—−•+]\s*)(.*)$/su.exec(text)
    if (line.kind === 'table') left.push(line)
    else if (heading) {
      listing = true
      recipients.push(...text.slice(heading[0].length).split(';').map(recipient))
    } else if (isSignatureLine(text)) {
      listing = false
      posted.push(text)
    } else if (
      (listing && (/^lưu\b/iu.test(text) || /[^;]{3,};$/u.test(text))) ||
      (bullet && (listing || recipients.length > 0))
    ) {
      // A list beside the signature, read line by line, goes on after the post.
      recipients.push(...(bullet?.[1] ?? text).split(/;\s*[-–—]\s/u).map(recipient))
      end = text.at(-1)
    } else if (
      recipients.length > 0 &&
      !isName(text) &&
      ((listing && (end === ',' || wrapped(text))) || (end !== undefined && isRest(end, text)))
    ) {
      recipients.push(recipient(`${recipients.pop() ?? ''}${end === ',' ? ',' : ''} ${text}`))
      end = text.at(-1)
    } else if (posted.length > 0 && name === null && isName(text)) {
      name = text
      listing = false
    } else if (!signed.test(fold(text))) left.push(line)
  }
  const found = recipients.filter((entry) => entry !== '')
  return { recipients: found, signature: posted.length > 0 || name !== null ? { lines: posted, name } : null, left }
}

const longestLine = 300

/** A recipient and a post that a copy has put on one line: `- Như trên; PHÓ GIÁM ĐỐC`. */
function apart(line: Line): Line[] {
  if (line.kind !== 'text' || line.text.length > longestLine) return [line]
  const [, left, right] = /^((?:[-–•+]|n[ơo]i\s).*?[;:.,])\s+(\p{Lu}.*)$/iu.exec(line.text) ?? []
  if (left === undefined || right === undefined || !isSignatureLine(right)) return [line]
  return [left, right].map((text) => ({ ...line, text, runs: [{ text }] }))
}

/** More of a recipient whose line was too short for it. */
const wrapped = (text: string): boolean => !/\p{Lu}{4,}/u.test(text) && /^\p{Ll}/u.test(text)

/** The same after a line of the signature that stood beside it: only where the list's own marks say so. */
const isRest = (end: string, text: string): boolean =>
  !/[;.]/u.test(end) && (wrapped(text) || (!/\p{Lu}{4,}/u.test(text) && /[;.,]$/u.test(text)))

const recipient = (text: string): string =>
  text
    .replace(/^[-–—−•]\s*/u, '')
    .replace(/[\s;.,]+$/u, '')
    .trim()
