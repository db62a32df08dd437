import { bulletPattern } from '../../../../sentences/bullet-pattern.ts'
import { fold } from '../../../../sentences/fold.ts'
import { readNumbering } from '../../../../sentences/numbering.ts'
import { isSignatureLine } from '../../../../sentences/signing/signature-line.ts'
import { withoutStars } from '../../../../sentences/without-stars.ts'
import type { Line, TextLine } from '../../outline/line.ts'
import { findBody } from '../../outline/walk/read-outline.ts'
import { columnsOf, dateLine, isConstant, numberLine } from '../../shapes/letterhead-shapes.ts'
import { isAddress } from '../addressees.ts'
import { ahead, isForm, type NamedKind } from '../document-kind.ts'
import { namesBody } from '../issuing-body.ts'

/** What stands above a letter's text: the letterhead, the subject, and the lines after them. */
interface Above {
  readonly head: readonly Line[]
  readonly title: readonly TextLine[]
  readonly after: readonly Line[]
}

export const aboveText = (lines: readonly Line[], kind: NamedKind | null): Above =>
  kind?.name === 'Công văn' ? officialLetter(lines, kind) : titled(lines, kind)

/** Letterhead, then the name of the document and its subject; without a name what stands above the first sentence. */
function titled(lines: readonly Line[], kind: NamedKind | null): Above {
  if (kind?.index == null) {
    const length = unnamedHead(lines)
    return { head: lines.slice(0, length), title: [], after: lines.slice(length) }
  }
  const rest = lines.slice(kind.index + kind.length)
  const title = titleLines(rest, kind.rest)
  return { head: lines.slice(0, kind.index), title, after: rest.slice(title.length) }
}

/** An official letter: its "V/v" stands among the lines of the letterhead, wherever the file puts the column. */
function officialLetter(lines: readonly Line[], kind: NamedKind): Above {
  const address = lines.findIndex(({ text }, index) => index > (kind.index ?? -1) && isAddress(text))
  const length = Math.max(address < 0 ? unnamedHead(lines) : address, (kind.index ?? -1) + 1)
  const above = lines.slice(0, length)
  const title: TextLine[] = []
  for (const line of kind.index === null ? [] : above.slice(kind.index + 1)) {
    const text = withoutStars(line.text)
    const shaped = isConstant(text) || numberLine(text) !== null || dateLine(text) !== null
    if (line.kind !== 'text' || shaped || columnsOf(text) !== null || namesBody(text, line.caps)) break
    title.push(line)
  }
  return {
    head: above.filter((line, index) => index !== kind.index && !title.some((own) => own === line)),
    title,
    after: lines.slice(length),
  }
}

const opens =
  /^(?:kinh gui|thuc hien|can cu|theo|thuc hien theo|tiep theo|de (?!nghi (?:xet|tang|truy tang|khen|cong nhan))|nham|trong|sau |qua |duoc|phong trao|hien nay|nam \d|ngay \d|tren co so|hoa chung|xac dinh|so \d|(?!v v )[iv]+ )/u

/** How many lines stand above the first sentence of a letter that does not name itself; of one without headings those of its form. */
function unnamedHead(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line) =>
      line.kind === 'table' ||
      line.text.length > 120 ||
      (!line.caps && opens.test(fold(line.text)) && !/^(?:so|kinh gui)\b/u.test(fold(line.text))),
  )
  const body = findBody(lines)
  const end = body < 0 ? lines.slice(0, ahead).findLastIndex(isForm) + 1 : body
  return Math.min(at < 0 ? lines.length : at, end)
}

/** Lines of the title: up to the first that begins a sentence, an address or a heading. */
function titleLines(lines: readonly Line[], begun: string): TextLine[] {
  const title: TextLine[] = []
  for (const line of lines) {
    if (line.kind !== 'text' || title.length >= 8 || line.label !== null || bulletPattern.test(line.text)) break
    if (readNumbering(line.text).kind !== 'none' || isSignatureLine(line.text)) break
    const started = begun.length > 30 || title.length > 0
    const goesOn = /^\p{Ll}/u.test(line.text)
    const shaped = line.bold || line.centred || line.caps
    const afterName = title.length === 0 && /^phong trao/u.test(fold(line.text)) && !/[.,]$/u.test(line.text)
    if (opens.test(fold(line.text)) && !line.caps && !afterName && !(goesOn && started && line.text.length < 120)) {
      if (!(shaped && line.text.length < 120 && !/^(?:kinh gui|can cu)/u.test(fold(line.text)))) break
    }
    if (started && !goesOn && !shaped && line.text.length > 90) break
    if (/[;:]$/u.test(line.text) || line.text.length > 400 || isOfPerson(line.text)) break
    title.push(line)
    if (/[.]$/u.test(line.text)) break
  }
  return title
}

/** "Họ và tên: …" under the subject of a report on one person's or unit's merits. */
const isOfPerson = (text: string): boolean =>
  /^(?:ho (?:va )?ten|sinh ngay|ngay sinh|nam sinh|que quan|chuc vu|chuc danh|don vi|noi cong tac|ten (?:tap the|don vi|ca nhan))\b/u.test(
    fold(text),
  ) && /^[^:]{1,60}:/u.test(text)
