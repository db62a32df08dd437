import { fold } from '../../../sentences/fold.ts'
import { withoutStars } from '../../../sentences/without-stars.ts'
import type { Ledger } from '../ledger.ts'
import { type Line, splitLine, type TextLine } from '../outline/line.ts'
import {
  beginsConstant,
  columnsOf,
  dateLine,
  isConstant,
  isNational,
  type LetterDate,
  numberLine,
} from '../shapes/letterhead-shapes.ts'
import { readAddressees } from './addressees.ts'
import { goesOnName, issuing, type NamedBody, namesBody } from './issuing-body.ts'

export interface Letterhead {
  /** Issuing body as printed, usually in capitals. */
  readonly issuer: NamedBody<TextLine> | null
  /** Superior body, e.g. `UBND TỈNH QUẢNG NGÃI`. */
  readonly superior: NamedBody<TextLine> | null
  readonly number: string | null
  readonly issuedOn: string | null
  readonly place: string | null
  /** Day and month of a date whose year is still to be filled in, and its line. */
  readonly dayMonth: LetterDate['dayMonth']
  readonly dateLine: Line | null
  readonly addressees: readonly string[]
  /** Lines that are none of these. */
  readonly left: readonly Line[]
  /** Whether the national title stands there: a letter without it is a draft or an extract. */
  readonly national: boolean
}

/**
 * Reads what stands above the title: each line is known by its shape, whatever the order in which a file hands out the
 * two columns. Claims what its fields hold; of a half-filled date place is read, and the line stays.
 */
export function readLetterhead(lines: readonly Line[], ledger: Ledger): Letterhead {
  const address = readAddressees(lines, ledger)
  const known = joinWrapped(address.left.flatMap(inColumns))
  const left: Line[] = []
  const candidates: TextLine[] = []
  let number: string | null = null
  let numbered = false
  let date: LetterDate | null = null
  let dated: Line | null = null
  let national = false
  for (const line of known) {
    const text = withoutStars(line.text)
    const read = line.kind === 'text' ? numberLine(text) : null
    const day = line.kind === 'text' && !read ? dateLine(text) : null
    if (line.kind === 'text' && fold(text) === '') ledger.claim([line], 'formula')
    else if (read && (!numbered || (number === null && read.number !== null) || read.number === null)) {
      numbered = true
      number ??= read.number
      ledger.claim([line], 'number')
    } else if (day && date === null) {
      date = day
      dated = line
      if (!day.half) ledger.claim([line], 'date')
    } else if (isConstant(text)) {
      ledger.claim([line], 'formula')
      national ||= isNational(text)
    } else if (line.kind === 'text') candidates.push(line)
    else left.push(line)
  }
  const evident = national || numbered || date !== null
  const bodies = bodyLines(candidates, evident)
  return {
    ...issuing(bodies),
    number,
    issuedOn: date?.issuedOn ?? null,
    place: date?.place ?? null,
    dayMonth: date?.dayMonth ?? null,
    dateLine: dated,
    addressees: address.addressees,
    left: [...left, ...candidates.filter((line) => !bodies.includes(line))],
    national,
  }
}

/** The lines that name bodies: those that begin as names do, and the rest of such a name. In capitals any, beside a number or a title. */
function bodyLines(lines: readonly TextLine[], evident: boolean): TextLine[] {
  const bodies: TextLine[] = []
  lines.forEach((line, index) => {
    const text = withoutStars(line.text)
    const follows = index > 0 && bodies.at(-1) === lines[index - 1]
    const begins = line.label === null && namesBody(text, line.caps) && (line.caps || evident)
    if (begins || (line.caps && goesOnName(text) && (follows || (evident && bodies.length === 0)))) bodies.push(line)
  })
  return bodies
}

/** Two columns that a copy has put on one line with a blank between, as lines of their own. */
function inColumns(line: Line): Line[] {
  const columns = line.kind === 'text' ? columnsOf(line.text) : null
  return columns && line.kind === 'text' ? splitLine(line, columns).flatMap(inColumns) : [line]
}

/** The national title, the number or the date, wrapped in a narrow column, as one line again. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const [before, after] = [last?.text ?? '', line.text].map(withoutStars)
    const text = `${before} ${after}`
    const title = beginsConstant(before ?? '') && (isConstant(text) || beginsConstant(text))
    const number = /^s[ốoô]\s*:?$/iu.test(before ?? '') && numberLine(text)?.number != null
    const date = !dateLine(before ?? '')?.issuedOn && /^(?:\d|ng[àa]y|th[áa]ng|n[ăa]m)/iu.test(after ?? '')
    const goesOn = title || number || (date && dateLine(text) !== null)
    if (last?.kind === 'text' && line.kind === 'text' && goesOn)
      joined[joined.length - 1] = { ...last, text, pieces: [...last.pieces, ...line.pieces] }
    else joined.push(line)
  }
  return joined
}
