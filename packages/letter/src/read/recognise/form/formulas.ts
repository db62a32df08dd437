import type { LetterJson } from '@thidua/schema/letter-json'
import { documentTypes } from '@thidua/schema/outline/document-types'
import { fold } from '../../../sentences/fold.ts'
import { datePattern, isoDate } from '../../../sentences/vietnamese-date.ts'
import type { Target } from '../outline/meanings.ts'
import { isSameBody } from './same-body.ts'

/**
 * Sentences that the writer prints anew from the fields, read by a grammar. Such a sentence is let go only when the
 * grammar reads all of it: the words of fields stand for the fields – ⟨D⟩ a date, ⟨C⟩ a document, ⟨A⟩ the agency,
 * ⟨R⟩ who receives, ⟨T⟩ the title's words – and what is left is the form's own.
 */

type Fields = Pick<
  LetterJson,
  'agency' | 'addressees' | 'title' | 'movement' | 'request' | 'citations' | 'recipients' | 'superior'
>

/** Letters of the longest sentence that can be a formula. */
const longest = 1_500

const typeWords = [...documentTypes.map((type) => type.label.vi), 'Kết luận', 'Văn bản', 'Bộ luật'].map((name) =>
  name.toLowerCase(),
)

/** A document as sentences cite it, its parts in the order of the decree or with the date or the issuer moved. */
const document = `(?:(?:nội dung )?(?:${typeWords.join('|')})(?: ⟨S⟩)?,? )?(?:số ?:? ?)?⟨N⟩(?: ?, ?| )?(?:ngày )?(?:⟨D⟩)?(?:,? của ⟨I⟩)?(?:,? (?:ngày )?⟨D⟩)?(?:,? (?:(?:về việc|về|v\\/v) ?:? ?)?⟨S⟩)?`
const documents = `${document}(?:(?:,|;| và|, và)? ${document})*`
const basis = `(?:theo đề nghị của ⟨I⟩ tại|theo yêu cầu của ⟨I⟩ tại|thực hiện(?: theo)?|căn cứ|theo|tiếp nhận|phúc đáp|trên cơ sở|tiếp theo) ${documents}`
/** What is reported, in words that say no more than the title. */
const object =
  '(?:(?: ⟨[TS]⟩| kết quả| tình hình| sơ kết| tổng kết| thực hiện| triển khai| phong trào| thi đua| công tác| các| về| cụ thể| một số| nội dung| với| chính)*)'
const opening = new RegExp(
  `^(?:${basis} ?[,;.:]? ?)*(?:(?:trên cơ sở kết quả đạt được), )?(?:(?:⟨A⟩ )?(?:xin |kính |trân trọng |tổng hợp |đã )*báo cáo${object}(?: (?:như )?sau)? ?[:.]?)?$`,
  'u',
)

const verbs = 'tổng hợp|tham mưu|theo dõi|chỉ đạo|xem xét|biết|được biết|cho ý kiến|báo cáo'
const receivers = '(?:đồng chí )?⟨[AR]⟩(?:(?:,| và|, và) (?:đồng chí )?⟨[AR]⟩)*'
const handing = `(?:⟨A⟩ )?(?:xin |kính |trân trọng )*(?:gửi|trình|báo cáo)(?: ${receivers})?(?:,? (?:để|đề))?(?: ⟨[AR]⟩)?(?: (?:${verbs})(?:(?:,| và|, và) (?:${verbs}))*)?(?: theo quy định)?`
const thanks = '(?:xin |trân trọng |chân thành |kính )+(?:cảm ơn|cám ơn|chào)'
const closing = new RegExp(
  `^(?:trên đây là (?:toàn bộ )?(?:nội dung )?báo cáo${object}(?: (?:của|tại|ở) ⟨A⟩)?(?: ?[,;.] ?|$))?(?:${handing}|${thanks})?[./! ]*$`,
  'u',
)

/** "-----", "TT – Nội dung – Kết quả": lines without a word of their own. */
const ruled = /^[^\p{L}\d]*$|^(?:stt|tt)(?: – (?:nội dung|đề mục|kết quả|trả lời|ghi chú))+$/u

/** Whether a sentence of the opening says only which documents ask and who reports. */
export const isOpeningFormula = (text: string, fields: Fields): boolean => matches(opening, text, fields)

/** Whether a sentence of the closing says only whose report this was and who receives it. */
export const isClosingFormula = (text: string, fields: Fields): boolean => matches(closing, text, fields)

function matches(grammar: RegExp, typed: string, fields: Fields): boolean {
  const text = plain(typed)
  if (ruled.test(text.toLowerCase())) return true
  if (text.length > longest) return false
  const replaced = withFields(text, fields)
  // Nothing but a field's words is no sentence of the form.
  return /[a-zà-ỹđ]/u.test(replaced.replace(/⟨\w⟩/gu, '')) && grammar.test(replaced)
}

const plain = (text: string): string => text.normalize('NFC').replace(/[*\\]/gu, '').replace(/\s+/gu, ' ').trim()

/** The sentence in small letters with the words of fields replaced by what they are. */
function withFields(text: string, fields: Fields): string {
  const { request, citations, agency, title, movement } = fields
  const cited = [...(request ? [request] : []), ...citations.filter(({ place }) => place === null)]
  let read = text
  for (const { number } of cited) read = replaceAll(read, spaced(number), '⟨N⟩')
  // Longest first, so that a subject is not broken by an issuer's name in it.
  for (const subject of byLength(cited.map((one) => one.subject))) read = replaceAll(read, escaped(subject), '⟨S⟩')
  for (const issuer of byLength(cited.map((one) => one.issuer)))
    read = replaceAll(read, `(?<=của )${escaped(issuer)}(?![\\p{L}])`, '⟨I⟩')
  read = read.replace(new RegExp(datePattern, 'giu'), (date) =>
    cited.some(({ issuedOn }) => issuedOn !== null && issuedOn === isoDate(date)) ? '⟨D⟩' : date,
  )
  if (movement) read = replaceAll(read, movementPattern(movement), '⟨T⟩')
  read = read.replace(/(?<=báo cáo )[^⟨⟩,;.:]+?(?= (?:như sau|của)|$)/iu, (words) =>
    inTitle(words, title) ? '⟨T⟩' : words,
  )
  return bodies(read, agency, receiversOf(fields))
    .toLowerCase()
    .replaceAll(/⟨(\w)⟩/gu, (_, kind: string) => `⟨${kind.toUpperCase()}⟩`)
}

const replaceAll = (text: string, pattern: string, by: string): string => text.replace(new RegExp(pattern, 'giu'), by)

const escaped = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)

/** A document's number with the blanks that people put round its marks. */
const spaced = (number: string): string =>
  Array.from(number, (letter) =>
    /[-/]/u.test(letter) ? String.raw`\s?${letter === '-' ? '[-–]' : '/'}\s?` : escaped(letter),
  ).join('')

const byLength = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null))].toSorted((a, b) => b.length - a.length)

const movementPattern = ({ name, from, to }: NonNullable<LetterJson['movement']>): string => {
  const years =
    from === null
      ? ''
      : String.raw`(?:\s?,?\s(?:giai đoạn|từ năm|trong năm|năm học|năm)\s${from}(?:\s?(?:[-–—]|đến)\s?(?:năm\s)?${to ?? from})?)?`
  return `[“"«]?${escaped(name)}[”"»]?${years}`
}

/** Folded words of `object`, which may stand before those of the title. */
const generic = new Set('ket qua so tong tinh hinh thuc hien trien khai phong trao thi dua cong tac cac ve'.split(' '))

/** Whether all words stand in the title in this order, or are those that any report is announced with. */
function inTitle(words: string, title: string | null): boolean {
  if (title === null) return false
  const all = fold(title).split(' ')
  let at = 0
  return fold(words)
    .split(' ')
    .every((word) => {
      if (generic.has(word) && !all.includes(word, at)) return true
      const found = all.indexOf(word, at)
      at = found + 1
      return found >= 0
    })
}

const receiversOf = ({ addressees, request, recipients }: Fields): string[] =>
  [...addressees, ...(request?.issuer ? [request.issuer] : []), ...recipients]
    .map((name) => name.replace(/\([^()]*\)/gu, '').trim())
    .filter((name) => name !== '')

/** Words of the longest name of a body. */
const longestName = 25

/** The names of the agency and of receivers, however the sentence shortens them, the longest first. */
function bodies(text: string, agency: string | null, receivers: readonly string[]): string {
  const words = text.split(' ')
  const read: string[] = []
  for (let at = 0; at < words.length; ) {
    const found = bodyAt(words, at, agency, receivers)
    read.push(found?.read ?? words[at] ?? '')
    at += found?.length ?? 1
  }
  return read.join(' ')
}

function bodyAt(words: readonly string[], at: number, agency: string | null, receivers: readonly string[]) {
  if (!/^\p{Lu}|^(?:xã|phường|đặc|đơn)$/u.test(words[at] ?? '') || /^báo cáo/iu.test(words.slice(at, at + 2).join(' ')))
    return null
  const mark = words.slice(at, at + longestName).findIndex((word) => /[;:.⟨⟩]/u.test(word))
  for (let length = mark < 0 ? Math.min(longestName, words.length - at) : mark + 1; length > 0; length--) {
    const typed = words.slice(at, at + length).join(' ')
    const name = typed.replace(/[,;:./]+$/u, '')
    if (/⟨/u.test(name)) continue
    const kind =
      agency !== null && isSameBody(name, agency)
        ? '⟨A⟩'
        : receivers.some((one) => isSameBody(name, one))
          ? '⟨R⟩'
          : null
    if (kind !== null) return { read: kind + typed.slice(name.length), length }
  }
  return null
}

const years = '(?: (?:giai đoạn|từ năm|năm) \\d{4}(?: ?[-–] ?\\d{4}| đến năm \\d{4})?)?'

/** The outline's own words for headings over items; their marks count, so that a misspelt one is kept as it stands. */
const groups: Readonly<Partial<Record<Target, RegExp>>> = {
  I: /^(?:(?:khái quát|sơ lược|giới thiệu)(?: về)? )?(?:(?:đặc điểm|tình hình|bối cảnh)(?:,| và)? ?)+(?:chung)?(?: có liên quan)?(?: (?:của|ở|tại) (?:đơn vị|cơ quan))?$/u,
  'I.2':
    /^(?:(?:những|một số|về) )?(?:thuận lợi(?:,| và|;) ?(?:những )?khó khăn|khó khăn(?:,| và|;) ?(?:những )?thuận lợi)(?: chung)?$/u,
  II: new RegExp(
    `^(?:(?:các|những|một số) )?(?:kết quả(?: cụ thể| nổi bật| chủ yếu| đạt được| triển khai| thực hiện| tổ chức| các mặt công tác| và)*|công tác (?:triển khai|tổ chức)(?: thực hiện)?)(?: của)?(?: (?:các )?phong trào(?: thi đua)?)?(?: ⟨t⟩)?${years}$`,
    'u',
  ),
}

/** Whether the heading over items says no more than the outline does. */
export function isGroupFormula(heading: string, target: Target, { movement }: Fields): boolean {
  const text = plain(heading).toLowerCase()
  const read = movement ? replaceAll(text, movementPattern(movement), '⟨t⟩') : text
  return groups[target]?.test(read.replace(/[\s:.;]+$/u, '')) ?? false
}
