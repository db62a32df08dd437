import { documentTypes } from '@thidua/schema/outline/document-types'
import { fold } from '../../../sentences/fold.ts'
import type { Line, TextLine } from '../outline/line.ts'

/** What the letter calls itself, e.g. `Báo cáo`, `Kế hoạch`, and where it says so. */
export interface NamedKind {
  readonly name: string
  /** Index of the line with the name; of an official letter, its "V/v". */
  readonly index: number
  /** Words after the name on the same line, where the title begins. */
  readonly rest: string
}

const names = [
  ...documentTypes.map((type) => type.label.vi),
  'Đề cương',
  'Kết luận',
  'Giấy mời',
  'Công bố',
  'Danh sách',
  'Phụ lục',
  'Dự toán',
  'Thể lệ',
  'Thư ngỏ',
  'Tờ khai',
].filter((name) => name !== 'Công văn' && name !== 'Báo cáo')

const ahead = 40
const letterheadLine =
  /^(?:cong hoa xa hoi|doc lap tu do|dang cong san|so$|so \d+ \p{L}+)|\bngay\b.{0,6}\bthang\b.{0,6}\bnam(?: \d{4})?$/u

/**
 * The name of the document by Nghị định 30/2020/NĐ-CP: alone on its line, or at the start of a line in
 * capitals. Only the first lines count, so that an annex or a sentence is not taken for it.
 */
export function namedKind(lines: readonly Line[]): NamedKind | null {
  const head = lines.slice(0, ahead)
  const named = head.flatMap((line, index) => {
    const name = line.kind === 'text' ? ['Báo cáo', ...names].find((candidate) => says(line, candidate)) : undefined
    return name === undefined
      ? []
      : [{ name, index, rest: tidyRest(line.text.slice(line.text.length - restLength(line.text, name))) }]
  })
  // A name with more on its line stands below the letterhead: in it, "KẾ HOẠCH VÀ ĐẦU TƯ" is the rest of a body's name.
  const formEnds = head.findLastIndex((line) => letterheadLine.test(fold(line.text)))
  const first = named.find(({ index, rest }) => rest === '' || index > formEnds)
  const alone = named.find(({ rest }) => rest === '')
  if (first) return alone && first.name !== 'Đề cương' ? alone : first
  const symbol = head.find((line) => /^số\s*:.*\d+\s*\/\s*\p{Lu}[\p{L}&]*\s*-/iu.test(line.text))
  const index = head.findIndex((line) => /^\(?v\/v\b/iu.test(line.text))
  const about = head[index]
  return about && symbol ? { name: 'Công văn', index, rest: about.text } : null
}

function says(line: TextLine, name: string): boolean {
  const folded = fold(line.text)
  const wanted = fold(name)
  if (folded === wanted) return true
  const own = line.text.replace(/^[*\s]+/u, '')
  return folded.startsWith(`${wanted} `) && own.startsWith(name.toUpperCase()) && line.text.length < 250
}

/** Letters after the name, counted from the end because marks in front of it vary. */
function restLength(text: string, name: string): number {
  const at = text.toUpperCase().indexOf(name.toUpperCase())
  return at < 0 ? 0 : text.length - at - name.length
}

const tidyRest = (text: string): string => text.replace(/^[\s*:.-]+|[\s*]+$/gu, '')
