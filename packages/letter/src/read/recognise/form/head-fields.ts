import type { LetterJson } from '@thidua/schema/letter-json'
import { naturalName } from '../../../sentences/agency-name.ts'
import { withoutStars } from '../../../sentences/without-stars.ts'
import type { Ledger, Piece } from '../ledger.ts'
import { inlineLine, type Line } from '../outline/line.ts'
import { toMarkup } from '../outline/to-markup.ts'
import type { Letterhead } from './letterhead.ts'
import { isSameBody } from './same-body.ts'

/** Offices that are named after the body they work for: "VĂN PHÒNG" under "UBND TỈNH AN BÌNH". */
const dependent = /^(?:văn phòng|thanh tra|ban thường vụ|ban chấp hành|ban thường trực|thường trực|cơ quan)$/iu

/** The issuer's name as the letter's own text writes it, else as its letterhead prints it. */
export function agencyName({ issuer, superior }: Letterhead, texts: readonly string[]): string | null {
  if (issuer === null) return null
  const whole = superior && dependent.test(issuer.text) ? `${issuer.text} ${superior.text}` : issuer.text
  return naturalName(whole, texts)
}

/** Claims the lines of the bodies that the letter's fields name. */
export function claimBodies({ issuer, superior }: Letterhead, letter: LetterJson, ledger: Ledger): void {
  if (superior) ledger.claim(superior.lines, 'superior')
  const { agency, place, addressees } = letter
  const known = [agency, 'tỉnh xã phường', place, superior?.text, ...addressees].join(' ')
  if (issuer === null || agency === null) return
  // "ỦY BAN MTTQ …" over "BAN THƯỜNG TRỰC" is "Ban Thường trực Ủy ban MTTQ …" in the text.
  const inLines = issuer.lines.every(({ text }) => isSameBody(withoutStars(text), known))
  if (inLines || isSameBody(issuer.text, known)) ledger.claim(issuer.lines, 'issuer')
}

/** How a piece that nobody claims is printed: as its line with its styles, a part of a line by its words. */
export function printer(lines: readonly Line[]): (piece: Piece) => string {
  const printed = new Map(lines.flatMap((line) => line.pieces.map((piece) => [piece, line] as const)))
  return (piece) => {
    const line = printed.get(piece)
    return toMarkup(line ? [line] : inlineLine([{ text: piece.text }], [piece]))
  }
}
