import { readDate } from './read-date.ts'

const fullDate =
  /(?<!\d[/.-]?)\d{1,2}\s{0,2}[/.-]\s{0,2}\d{1,2}\s{0,2}[/.-]\s{0,2}\d{4}(?!\d)|(?<!\d)\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}(?!\d)/giu

/** A text without its full dates, in which years can be looked for. */
export const withoutDates = (text: string): string => text.replace(fullDate, ' ')

/** So far before and behind a date is looked for what it belongs to. */
const reach = 200

const documentTypes =
  'luật|bộ luật|hiến pháp|pháp lệnh|lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông tri|thông báo|kế hoạch|công văn|công điện|văn bản|hướng dẫn|kết luận|quy định|quy chế|chương trình|đề án|tờ trình|biên bản|báo cáo|giấy khen|bằng khen'
const abbreviations = 'QĐ|KH|CT|NQ|NĐ|TT|CV|BC|TB|HD|KL|TTr|QC|QĐi|ĐA|CTr'

/** `35/CT-UBND`, `30/2020/NĐ-CP`, `12-NQ/TU`. */
const documentNumber = String.raw`\d{1,5}\s?[/-]\s?(?:\d{4}\s?/\s?)?\p{Lu}[\p{L}\d]{0,9}(?:\s?[-–/.]\s?\p{L}[\p{L}\d]{0,9}){0,4}`

const afterNumber = new RegExp(
  String.raw`(?<!\d)${documentNumber}[\s,|(]{0,4}(?:(?:ban\s+hành|ký|đề)\s+)?(?:ngày\s+)?$`,
  'u',
)
const afterType = new RegExp(String.raw`(?<!\p{L})(?:${documentTypes})(?!\p{L})[^,;:]{0,100}$`, 'iu')
const afterAbbreviation = new RegExp(String.raw`(?<!\p{L})(?:${abbreviations})(?!\p{L})[^,;:]{0,30}$`, 'u')
/** Of several documents: the next date of a list whose first is theirs. */
const afterDate = /^(?:\s*,\s*|\s*(?:,\s*)?(?:và|hoặc)\s+(?:ngày\s+)?)$/iu
const beforeDocument = new RegExp(String.raw`^[^;]{0,140}?(?:ban\s+hành|(?<!\d)${documentNumber})`, 'u')

/** A time from, in, or up to which something was: whatever document is told of before it. */
const span = /(?<!\p{L})(?:từ|đến|tới|hết|trước|sau|trong|vào|kể\s+từ|tính\s+đến)\s+(?:ngày\s+)?$/iu

/** Days that are remembered, of birth, or from which a law is in force. */
const remembered =
  /(?<!\p{L})(?:k[ỷỉ]\s+niệm|thành\s+lập|truyền\s+thống|sinh\s+ngày|giải\s+phóng|quốc\s+khánh|hiệu\s+lực|kêu\s+gọi|ái\s+quốc)(?!\p{L})[^.;]{0,100}$/iu

/** What stands before a place in the same sentence, and what stands behind it. */
const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - reach), at)
    .split(/[;!?\n]|\.(?=\s)/u)
    .at(-1) ?? ''
const sentenceAfter = (text: string, at: number): string =>
  text.slice(at, at + reach).split(/[;!?\n]|\.(?=\s|$)/u)[0] ?? ''

/**
 * The full dates of a text on which something was, as ISO days in their order: neither those of documents that it cites,
 * which are rightly old, nor days that are remembered. A cell that is nothing but a date says nothing of what it is.
 */
export function toldDates(text: string): string[] {
  const said = text.normalize('NFC')
  if (readDate(said) !== undefined) return []
  const told: string[] = []
  let documentEnd = -1
  for (const found of said.matchAll(fullDate)) {
    const day = readDate(found[0])
    if (day === undefined) continue
    const end = found.index + found[0].length
    const before = sentenceBefore(said, found.index)
    const isNext = documentEnd >= 0 && afterDate.test(said.slice(documentEnd, found.index))
    const isSpan = span.test(before)
    const ofDocument =
      isNext ||
      afterNumber.test(before) ||
      (!isSpan &&
        (afterType.test(before) || afterAbbreviation.test(before) || beforeDocument.test(sentenceAfter(said, end))))
    if (ofDocument) documentEnd = end
    else if (!remembered.test(before)) told.push(day)
  }
  return told
}
