import { bodyWords } from '../../../sentences/agency-name.ts'
import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { fold } from '../../../sentences/fold.ts'
import { readNumbering } from '../../../sentences/numbering.ts'
import { isPost, isSignatureLine } from '../../../sentences/signature-line.ts'
import { isAnnexLabel } from '../outline/annexes.ts'
import type { Line, TextLine } from '../outline/line.ts'
import { ownBodyStart } from '../outline/own-outline.ts'
import { findBody } from '../outline/walk/read-outline.ts'
import { columnsOf, dateLine, isConstant, numberLine } from '../shapes/letterhead-shapes.ts'
import { isAddress } from './addressees.ts'
import { type NamedKind, namedKind } from './document-kind.ts'
import { recipientsHeading, standsOverName } from './foot.ts'
import { namesBody } from './issuing-body.ts'

/** A letter's parts in order; every line is in exactly one. */
export interface Parts {
  readonly kind: NamedKind | null
  /** The lines that say the kind. */
  readonly named: readonly Line[]
  readonly head: readonly Line[]
  readonly title: readonly TextLine[]
  readonly opening: readonly Line[]
  readonly body: readonly Line[]
  readonly closing: readonly Line[]
  readonly foot: readonly Line[]
  readonly annexes: readonly Line[]
}

/** `own` is for a letter that does not follow the outline: its text begins where its own headings do. */
export function splitParts(lines: readonly Line[], own = false): Parts {
  const kind = namedKind(lines)
  const { head, title, after } = kind?.name === 'Công văn' ? officialLetter(lines, kind) : titled(lines, kind)
  const known = own ? -1 : findBody(after)
  const bodyAt = known < 0 ? ownBodyStart(after) : known
  const main = after.slice(bodyAt)
  const footAt = footStart(main)
  const closingAt = closingStart(main.slice(0, footAt))
  const annexAt = annexStart(main, footAt)
  return {
    kind,
    named: kind?.index == null ? [] : lines.slice(kind.index, kind.index + kind.length),
    head,
    title,
    opening: after.slice(0, bodyAt),
    body: main.slice(0, closingAt),
    closing: main.slice(closingAt, footAt),
    foot: main.slice(footAt, annexAt),
    annexes: main.slice(annexAt),
  }
}

type Above = Pick<Parts, 'head' | 'title'> & { readonly after: readonly Line[] }

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
    const text = line.text.replaceAll('*', '').trim()
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
  /^(?:kinh gui|thuc hien|can cu|theo|thuc hien theo|tiep theo|de |nham|trong|sau |qua |duoc|phong trao|hien nay|nam \d|ngay \d|tren co so|hoa chung|xac dinh|so \d|(?!v v )[iv]+ )/u

/** How many lines stand above the first sentence of a letter that does not name itself. */
function unnamedHead(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line) =>
      line.kind === 'table' ||
      line.text.length > 120 ||
      (!line.caps && opens.test(fold(line.text)) && !/^(?:so|kinh gui)\b/u.test(fold(line.text))),
  )
  const body = findBody(lines)
  return Math.min(at < 0 ? lines.length : at, Math.max(0, body))
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
    if (/[;:]$/u.test(line.text) || line.text.length > 400) break
    title.push(line)
    if (/[.]$/u.test(line.text)) break
  }
  return title
}

/** The first line of recipients or signature after the text; lines.length when there is none. */
function footStart(lines: readonly Line[]): number {
  const closing = closingStart(lines)
  const search = closing < lines.length ? closing : 0
  const closed = closing < lines.length
  const at = lines.findIndex(
    (_, index) => index >= search && startsFoot(lines, index, closed) && (closed || isEnd(lines, index)),
  )
  if (at >= 0) return at
  return closed ? Math.min(lines.length, annexAfter(lines, closing)) : lines.length
}

/** Letters of a foot's longest line. */
const longestFootLine = 300

/** Whether nothing but a foot follows up to the annexes: "GIÁM ĐỐC SỞ NỘI VỤ" over the articles of a decision signs nothing. */
const isEnd = (lines: readonly Line[], from: number): boolean =>
  lines.slice(from + 1, annexAfter(lines, from)).every(({ kind, text }) => {
    const numbering = kind === 'text' ? readNumbering(text).kind : 'none'
    return text.length <= longestFootLine && numbering === 'none' && !/^(?:điều \d|căn cứ\s)/iu.test(text)
  })

const startsFoot = (lines: readonly Line[], index: number, closed: boolean): boolean => {
  const line = lines[index]
  if (line?.kind !== 'text') return false
  if (recipientsHeading.test(line.text.replace(/^[*\s]+/u, '')) || isSignatureLine(line.text)) return true
  // Posts in small letters, and a date of their own, stand near the end or after the closing.
  const near = closed || index >= lines.length - nearEnd
  return near && ((isPost(line.text) && standsOverName(lines, index)) || isFootDate(lines, index))
}

/** Lines of a foot without recipients. */
const nearEnd = 8

/** "Sơn Mỹ, ngày 28 tháng 5 năm 2025" over the signature, in a letter that has its date there. */
function isFootDate(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  return line !== undefined && next?.kind === 'text' && dateLine(line.text)?.issuedOn != null && isPost(next.text)
}

/** The last "Trên đây là …" of the text, else one of its last paragraphs in which the agency hands its report on. */
function closingStart(lines: readonly Line[]): number {
  const at = lines.findLastIndex((line) => line.kind === 'text' && /^tren day la\b/u.test(fold(line.text)))
  if (at >= 0) return at
  // A note or two may stand under it.
  const from = Math.max(0, lines.length - 5)
  const last = lines
    .slice(from)
    .findLastIndex(({ kind, text }) => kind === 'text' && text.length < 500 && handsOn.test(text))
  return last >= 0 ? from + last : lines.length
}

/** "Sở Xây dựng kính gửi Sở Nội vụ tổng hợp, tham mưu./.", "Trân trọng báo cáo./." */
const handsOn = new RegExp(
  String.raw`^(?:Vậy,?\s+)?(?:${bodyWords}(?!\p{L})[^.;:]*?\s|(?=kính|trân))(?:(?:xin\s+|trân trọng\s+|kính\s+)*(?:báo cáo|gửi|trình)\s[^;:]*(?:tổng hợp|theo dõi|xem xét|chỉ đạo|được biết|quy định|cho ý kiến)[^;:]*|(?:xin |trân trọng |kính )+báo cáo(?:\s[^.;:]{1,80})?)\./\.\s*$`,
  'iu',
)

const isAnnexTitle = (line: Line): boolean => line.kind === 'table' || isAnnexLabel(line)

function annexAfter(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line, index) => index > from && isAnnexTitle(line))
  return at < 0 ? lines.length : at
}

function annexStart(lines: readonly Line[], footAt: number): number {
  if (footAt >= lines.length) return lines.length
  return isAnnexTitle(lines[footAt] as Line) ? footAt : annexAfter(lines, footAt)
}

/** The title (trích yếu) in one line; null when there is none. */
export function titleOf({ kind, title }: Parts): string | null {
  const text = [kind?.rest ?? '', ...title.map((line) => line.text)]
    .join(' ')
    .replace(/\*+|[_=-]{3,}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.\s]+$/u, '')
  return text === '' ? null : text
}
