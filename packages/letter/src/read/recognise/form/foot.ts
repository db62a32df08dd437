import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { fold } from '../../../sentences/fold.ts'
import { isName } from '../../../sentences/signing/person-name.ts'
import { isPost, isSignatureLine, isSigned, isSigningBody } from '../../../sentences/signing/signature-line.ts'
import { withoutStars } from '../../../sentences/without-stars.ts'
import type { Ledger } from '../ledger.ts'
import { type Line, splitLine, type TextLine } from '../outline/line.ts'
import { dateLine, isConstant, type LetterDate } from '../shapes/letterhead-shapes.ts'
import { readSigners, type Signatures } from './signers.ts'

export interface Foot {
  readonly recipients: readonly string[]
  readonly signatures: Signatures
  /** Place and date above the signature, where a letter without a letterhead has them. */
  readonly date: LetterDate | null
  /** Lines that are none of these. */
  readonly left: readonly Line[]
}

/** "Nơi nhận:", as some write "Nơi gửi:". */
export const recipientsHeading = /^n[ơo]i\s{1,4}(?:nh[ậaâ]n|g[ửu]i)\s{0,4}:?\s*/iu

/**
 * Recipients and signature, in either order and whether or not they stood side by side. The list goes on over lines
 * that its own marks leave open; what is neither list nor post nor name stays.
 */
export function readFoot(lines: readonly Line[], ledger: Ledger): Foot {
  const recipients: string[] = []
  const signing: TextLine[] = []
  const left: Line[] = []
  let date: LetterDate | null = null
  let listing = false
  /** How the last recipient's line ended: without its ";" it goes on in the next. */
  let end: string | undefined
  const add = (line: Line, texts: readonly string[]) => {
    recipients.push(...texts.map(recipient))
    ledger.claim([line], 'recipient')
    end = line.text.trim().at(-1)
  }
  const parts = lines.flatMap(apart)
  parts.forEach((line, index) => {
    const text = withoutStars(line.text)
    const heading = recipientsHeading.exec(text)
    const bullet = bulletPattern.exec(text)
    const day = line.kind === 'text' && recipients.length === 0 ? dateLine(text) : null
    if (line.kind === 'table') left.push(line)
    else if (isSigned(text)) ledger.claim([line], 'formula')
    else if (heading) {
      listing = true
      add(line, text.slice(heading[0].length).split(';'))
    } else if (
      isSignatureLine(text) ||
      (!listing && line.kind === 'text' && isSigningBody(text, parts[index + 1]?.text)) ||
      (isPost(text) && !bullet && !(listing && goesOn(end)) && standsOverName(parts, index))
    ) {
      listing = false
      signing.push(line)
    } else if (signing.length > 0 && !bullet && line.kind === 'text' && standsInSignature(text)) signing.push(line)
    else if (bullet && (listing || recipients.length > 0)) add(line, entriesOf(text.slice(bullet[0].length)))
    else if (listing && (/^lưu\b/iu.test(text) || /[^;]{3};$/u.test(text)) && !goesOn(end)) add(line, entriesOf(text))
    else if (recipients.length > 0 && goesOn(end) && isRest(text, end, listing, signing.length > 0)) {
      const before = recipients.pop() ?? ''
      add(line, entriesOf(`${before}${end === ',' ? ',' : ''} ${text}`))
    } else if (listing && fold(text) !== '' && !isName(text) && end === ';') add(line, entriesOf(text))
    else if (day !== null && date === null && !day.half) {
      date = day
      ledger.claim([line], 'date')
    } else if (fold(text) === '' || isConstant(text)) ledger.claim([line], 'formula')
    else {
      listing &&= signing.length === 0
      if (signing.length > 0 || isName(text)) signing.push(line)
      else left.push(line)
    }
  })
  const signers = readSigners(signing, ledger)
  return {
    recipients: recipients.filter((entry) => entry !== ''),
    signatures: signers.signatures,
    date,
    left: [...left, ...signers.left],
  }
}

const longestLine = 300

/** A recipient and a post that a copy has put on one line: `- Như trên; PHÓ GIÁM ĐỐC`. */
function apart(line: Line): Line[] {
  if (line.kind !== 'text' || line.text.length > longestLine) return [line]
  const [, left, right] = /^((?:[-–•+]|n[ơo]i\s).*?[;:.,])\s+(\p{Lu}.*)$/iu.exec(line.text) ?? []
  if (left === undefined || right === undefined || !isSignatureLine(right)) return [line]
  return splitLine(line, [left, right])
}

/** Lines that may stand between a post in small letters and the name under it. */
const room = 4

/** Whether a name follows a post in small letters, past other posts and the mark of a signature. */
export function standsOverName(lines: readonly Line[], index: number): boolean {
  for (const line of lines.slice(index + 1, index + 1 + room)) {
    const text = withoutStars(line.text)
    if (isPost(text) || fold(text) === '' || isSigned(text)) continue
    return isName(text)
  }
  return false
}

/** What stands under a post, even beside a list that is not closed yet: a name, the rest of a post in capitals. */
const standsInSignature = (text: string): boolean =>
  isName(text) || (text === text.toUpperCase() && /\p{L}/u.test(text) && !/[;,.]/u.test(text))

/** Whether a recipient's line is not closed by its mark. */
const goesOn = (end: string | undefined): boolean => end !== undefined && !/[;.]/u.test(end)

/** Whether a line without a mark is more of the recipient before it, whose line was too short. */
function isRest(text: string, end: string | undefined, listing: boolean, signed: boolean): boolean {
  if (end === ',' || /^[\p{Ll}(\d&]/u.test(text)) return true
  if (/\p{Lu}{4,}/u.test(text) && !/\p{Ll}/u.test(text)) return false
  if (/[;.,)]$/u.test(text)) return true
  return listing && !signed && end !== ':' && !isName(text)
}

const entriesOf = (text: string): string[] => text.split(/;\s*(?:[-–—]\s|$)/u)

const recipient = (text: string): string =>
  text
    .replace(bulletPattern, '')
    .trim()
    .replace(/[\s;.,]+$/u, '')
