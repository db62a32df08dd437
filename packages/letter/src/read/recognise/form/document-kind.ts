import { documentTypes } from '@thidua/schema/outline/document-types'
import { fold } from '../../../sentences/fold.ts'
import { withoutStars } from '../../../sentences/without-stars.ts'
import type { Line, TextLine } from '../outline/line.ts'
import { dateLine, isConstant, numberLine } from '../shapes/letterhead-shapes.ts'
import { isAddress } from './addressees.ts'

/** What the letter is, e.g. `Báo cáo`, `Kế hoạch`, and where it says so. */
export interface NamedKind {
  readonly name: string
  /** Index of the line with the name; of an official letter its "V/v". Null where the letter does not say its kind, but shows it. */
  readonly index: number | null
  /** Lines that the name takes. */
  readonly length: number
  /** Words after the name on the same line, where the title begins. */
  readonly rest: string
}

/** Other papers of offices, longest names first where one begins with another. */
const papers = [
  'Thông tư liên tịch',
  'Nghị quyết liên tịch',
  'Đề cương',
  'Kết luận',
  'Giấy mời',
  'Thư mời',
  'Giấy giới thiệu',
  'Giấy ủy quyền',
  'Giấy khen',
  'Bằng khen',
  'Công bố',
  'Danh sách',
  'Phụ lục',
  'Dự toán',
  'Thể lệ',
  'Thư ngỏ',
  'Thư khen',
  'Thư cảm ơn',
  'Thư chúc mừng',
  'Lời kêu gọi',
  'Tờ khai',
  'Phiếu trình',
  'Phiếu chuyển',
  'Phiếu gửi',
  'Phiếu báo',
  'Phiếu đề xuất',
  'Phiếu khảo sát',
  'Bảng phân công',
  'Phân công',
  'Lịch công tác',
  'Đơn đề nghị',
  'Đơn xin',
  'Bản cam kết',
  'Bản kiểm điểm',
  'Bản đăng ký',
  'Nội quy',
  'Điều lệ',
  'Pháp lệnh',
  'Bộ luật',
  'Tham luận',
  'Diễn văn',
  'Bài phát biểu',
  'Kịch bản',
  'Thông tri',
]

const names = ['Báo cáo', ...papers, ...documentTypes.map((type) => type.label.vi)].filter(
  (name) => name !== 'Công văn',
)

/** Abbreviations in symbols beside the decree's own. */
const abbreviations = new Map<string, string>([
  ...documentTypes
    .filter(({ abbreviation }) => abbreviation !== '')
    .map((type) => [type.abbreviation, type.label.vi] as const),
  ['KL', 'Kết luận'],
  ['TTLT', 'Thông tư liên tịch'],
  ['NQLT', 'Nghị quyết liên tịch'],
  ['PT', 'Phiếu trình'],
  ['GM', 'Giấy mời'],
  ['TM', 'Thư mời'],
])

/** Lines from the top in which a letter says what it is. */
export const ahead = 40

/**
 * The document's kind by its own evidence: its name by Nghị định 30/2020/NĐ-CP, alone on its line or at the start of
 * a line in capitals; else "V/v" and the symbol of an official letter, which names no type; else the type in its
 * symbol. Only the first lines count, so that an annex or a sentence is not taken for it. Null where nothing tells.
 */
export function namedKind(lines: readonly Line[]): NamedKind | null {
  const head = lines.slice(0, ahead)
  const named = head.flatMap((line, index) => {
    const name = line.kind === 'text' ? names.find((candidate) => says(line, candidate)) : undefined
    return name === undefined
      ? []
      : [{ name, index, length: 1, rest: tidyRest(line.text.slice(line.text.length - restLength(line.text, name))) }]
  })
  // A name with more on its line stands below the letterhead: in it, "KẾ HOẠCH VÀ ĐẦU TƯ" is the rest of a body's name.
  const formEnds = head.findLastIndex(isForm)
  const first = named.find(({ index, rest }) => rest === '' || index > formEnds)
  const alone = named.find(({ rest }) => rest === '')
  const found = first && (alone && first.name !== 'Đề cương' ? alone : first)
  return found ? wholeName(found, head) : unnamedKind(head)
}

/** A line of the letterhead: a constant, a number or a date. */
export const isForm = ({ kind, text }: Line): boolean => {
  const plain = withoutStars(text)
  return kind === 'text' && (isConstant(plain) || numberLine(plain) !== null || dateLine(plain) !== null)
}

/** "THÔNG TƯ" over "LIÊN TỊCH". */
function wholeName(found: NamedKind & { readonly index: number }, head: readonly Line[]): NamedKind {
  const whole = `${found.name} liên tịch`
  const next = head[found.index + 1]
  return found.rest === '' && next && fold(next.text) === 'lien tich' && names.includes(whole)
    ? { name: whole, index: found.index, length: 2, rest: '' }
    : found
}

/** An official letter by its "V/v" or its address under a symbol without a type; another kind by the type in its symbol. */
function unnamedKind(head: readonly Line[]): NamedKind | null {
  const symbols = head.flatMap(({ kind, text }) => (kind === 'text' ? (symbolOf(withoutStars(text)) ?? []) : []))
  const [symbol] = symbols
  if (symbol === undefined) return null
  const type = abbreviations.get(symbol.split(/[-/]/u)[0] ?? '')
  const index = head.findIndex(({ text }) => aboutPattern.test(text))
  const about = head[index]
  if (about) return { name: 'Công văn', index, length: 1, rest: about.text }
  if (type === 'Báo cáo') return null
  if (type !== undefined) return { name: type, index: null, length: 0, rest: '' }
  return head.some(({ text }) => isAddress(text)) ? { name: 'Công văn', index: null, length: 0, rest: '' } : null
}

const aboutPattern = /^[*\s]{0,4}\(?v\/v\b/iu

/** The symbol of a number line, its number aside, filled in or not: `SNV-TĐKT`, `PT-NC`. */
function symbolOf(text: string): string | null {
  if (!numberLine(text)) return null
  return (
    /[/-]\s*(\p{Lu}[\p{L}\d&]*(?:\s*[-/]\s*\p{Lu}[\p{L}\d&]*)*)\s*[-/.…\s]*$/u.exec(text)?.[1]?.replace(/\s/gu, '') ??
    null
  )
}

function says(line: TextLine, name: string): boolean {
  if (line.text.length >= 250) return false
  const folded = fold(line.text)
  const wanted = fold(name)
  if (folded === wanted || (line.caps && folded === Array.from(wanted.replaceAll(' ', '')).join(' '))) return true
  const own = line.text.replace(/^[*\s]+/u, '')
  return folded.startsWith(`${wanted} `) && own.startsWith(name.toUpperCase())
}

/** Letters after the name, counted from the end because marks in front of it vary. */
function restLength(text: string, name: string): number {
  const at = text.toUpperCase().indexOf(name.toUpperCase())
  return at < 0 ? 0 : text.length - at - name.length
}

const tidyRest = (text: string): string =>
  text
    .replace(/^[\s*:.-]+/u, '')
    .trim()
    .replace(/[\s*]+$/u, '')
