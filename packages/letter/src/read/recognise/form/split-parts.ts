import { bodyWords } from '../../../sentences/agency-name.ts'
import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { fold } from '../../../sentences/fold.ts'
import { readNumbering } from '../../../sentences/numbering.ts'
import { isSignatureLine } from '../../../sentences/signature-line.ts'
import { isAnnexLabel } from '../outline/annexes.ts'
import type { Line, TextLine } from '../outline/line.ts'
import { findBody } from '../outline/read-outline.ts'
import { type NamedKind, namedKind } from './document-kind.ts'
import { recipientsHeading } from './signature.ts'

/** A letter's parts in order; every line is in exactly one. */
export interface Parts {
  readonly kind: NamedKind | null
  readonly head: readonly Line[]
  readonly title: readonly TextLine[]
  readonly opening: readonly Line[]
  readonly body: readonly Line[]
  readonly closing: readonly Line[]
  readonly foot: readonly Line[]
  readonly annexes: readonly Line[]
}

export function splitParts(lines: readonly Line[]): Parts {
  const kind = namedKind(lines)
  const named = kind ? kind.index : -1
  const titleFrom = named + 1
  const headLength = kind ? named : unnamedHead(lines)
  const rest = lines.slice(kind ? titleFrom : headLength)
  const title = kind ? titleLines(rest, kind.rest) : []
  const after = rest.slice(title.length)
  const bodyAt = findBody(after)
  const from = bodyAt < 0 ? after.length : bodyAt
  const main = bodyAt < 0 ? [] : after.slice(from)
  const footAt = footStart(main)
  const closingAt = closingStart(main.slice(0, footAt))
  const annexAt = annexStart(main, footAt)
  return {
    kind,
    head: lines.slice(0, headLength),
    title,
    opening: after.slice(0, from),
    body: main.slice(0, closingAt),
    closing: main.slice(closingAt, footAt),
    foot: main.slice(footAt, annexAt),
    annexes: main.slice(annexAt),
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
  const at = lines.findIndex(
    (line, index) => index >= search && line.kind === 'text' && startsFoot(line, closing < lines.length),
  )
  if (at >= 0) return at
  return closing < lines.length ? Math.min(lines.length, annexAfter(lines, closing)) : lines.length
}

const startsFoot = (line: TextLine, closed: boolean): boolean =>
  recipientsHeading.test(line.text.replace(/^[*\s]+/u, '')) ||
  (isSignatureLine(line.text) && (closed || line.bold || line.centred || line.caps))

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
