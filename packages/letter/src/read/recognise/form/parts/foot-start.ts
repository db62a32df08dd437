import { bodyWords } from '../../../../sentences/agency-name.ts'
import { fold } from '../../../../sentences/fold.ts'
import { readNumbering } from '../../../../sentences/numbering.ts'
import { isPost, isSignatureLine, isSigningBody } from '../../../../sentences/signing/signature-line.ts'
import { isAnnexLabel } from '../../outline/annexes.ts'
import type { Line } from '../../outline/line.ts'
import { dateLine, isNational } from '../../shapes/letterhead-shapes.ts'
import { recipientsHeading, standsOverName } from '../foot.ts'

/** The first line of recipients or signature after the text; lines.length when there is none. */
export function footStart(lines: readonly Line[]): number {
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
    const shaped = text.length <= longestFootLine && numbering === 'none' && !isNational(text)
    return shaped && !/^(?:điều \d|căn cứ\s)/iu.test(text)
  })

const startsFoot = (lines: readonly Line[], index: number, closed: boolean): boolean => {
  const line = lines[index]
  if (line?.kind !== 'text') return false
  if (recipientsHeading.test(line.text.replace(/^[*\s]+/u, '')) || isSignatureLine(line.text)) return true
  // Posts in small letters, and a date of their own, stand near the end or after the closing.
  const near = closed || index >= lines.length - nearEnd
  if (near && isSigningBody(line.text, lines[index + 1]?.text)) return true
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
export function closingStart(lines: readonly Line[]): number {
  const at = lines.findLastIndex((line) => line.kind === 'text' && /^tren day la\b/u.test(fold(line.text)))
  if (at >= 0) return at
  // A note or two may stand under it.
  const from = Math.max(0, lines.length - 5)
  const last = lines
    .slice(from)
    .findLastIndex(
      ({ kind, text }) => kind === 'text' && text.length < 500 && (handsOn.test(text) || thanks.test(text)),
    )
  return last >= 0 ? from + last : lines.length
}

/** "Sở Xây dựng kính gửi Sở Nội vụ tổng hợp, tham mưu./.", "Trân trọng báo cáo./." */
const handsOn = new RegExp(
  String.raw`^(?:Vậy,?\s+)?(?:${bodyWords}(?!\p{L})[^.;:]*?\s|(?=kính|trân))(?:(?:xin\s+|trân trọng\s+|kính\s+)*(?:báo cáo|gửi|trình)\s[^;:]*(?:tổng hợp|theo dõi|xem xét|chỉ đạo|được biết|quy định|cho ý kiến)[^;:]*|(?:xin |trân trọng |kính )+báo cáo(?:\s[^.;:]{1,80})?)\./\.\s*$`,
  'iu',
)

/** "Xin trân trọng cảm ơn!" at the very end. */
const thanks = /^(?:(?:xin|trân trọng|chân thành|kính)\s)+(?:cảm ơn|cám ơn|chào)[\s.!/]*$/iu

const isAnnexTitle = (line: Line): boolean => line.kind === 'table' || isAnnexLabel(line)

function annexAfter(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line, index) => index > from && isAnnexTitle(line))
  return at < 0 ? lines.length : at
}

/** Where the annexes begin, at the foot or after it. */
export function annexStart(lines: readonly Line[], footAt: number): number {
  if (footAt >= lines.length) return lines.length
  return isAnnexTitle(lines[footAt] as Line) ? footAt : annexAfter(lines, footAt)
}
