import type { LetterJson } from '@thidua/schema/letter-json'
import { readNumber } from '@thidua/schema/text/read-number'
import { leadingLabel } from './leading-label.ts'
import { measureOf, scaleOf } from './measures.ts'

export type ReadFigure = LetterJson['figures'][number]

/** Nouns that count people. */
const people =
  /^(?:tổng số )?(?:nam(?!\p{L})|nữ(?!\p{L})|cán bộ|công chức|viên chức|hợp đồng|người|đồng chí|đảng viên|đoàn viên|hội viên|nhân viên|lao động|biên chế|cá nhân|học sinh|giáo viên|phó |trưởng |giám đốc|chủ tịch|ủy viên|thành viên|kiểm sát viên|thanh tra viên|điều tra viên|hướng dẫn viên|cộng tác viên|vận động viên|huấn luyện viên|phóng viên|chuyên viên|lãnh đạo|chiến sĩ|sĩ quan|giảng viên|sinh viên|học viên|bác sĩ|điều dưỡng|y sĩ|dược sĩ|tiến sĩ|thạc sĩ|cử nhân|kỹ sư|thanh niên|phụ nữ|nông dân|công nhân|nhân khẩu|đại biểu|tình nguyện viên|tuyên truyền viên)/iu

/** Two-word counters of which the first word alone would say too little. */
const counters =
  /^(?:hội nghị|hội thi|hội thao|văn bản|mô hình|tập thể|sản phẩm|tiêu chí|công trình|ngày công|tin, bài|hộ gia đình|đơn vị|lớp tập huấn|kế hoạch|tuyến đường|điển hình|sáng kiến|chi bộ|tổ dân phố|khu dân cư|tuyến phố)/iu

/** Counters of one syllable; most other nouns have two. */
const single =
  /^(?:phòng|ban|khẩu|thôn|xã|phường|huyện|hộ|lần|lượt|cuộc|lớp|buổi|bài|tin|nhà|cây|con|khu|tổ|làng|bản|suất|đợt|trường|trạm|cầu|tuyến|giải|cờ|vụ|việc|ý|vườn|quà|tháng|ngày|năm|quý|khóa|đoàn|đội|câu|kênh|vở|cụm|khối|gương|sở|ngành|hội|điểm)$/iu

const number = String.raw`(?:\d{1,3}(?:[. \u00a0]\d{3})+(?!\d)(?:,\d+)?|\d+\.\d{1,2}(?![\d.])|\d+(?:,\d+)?)`
const figure = new RegExp(
  String.raw`(?<![\p{L}\d.,–-]|(?<!\p{Ll})\/)(?:(?<near>trên|dưới|hơn|gần|khoảng|đạt|tới|ít nhất)\s+)?(?<value>${number})(?:\s?\/\s?(?<whole>${number}))?(?![\d/]|[.,]\d|[-–]\s?\p{L}|\/\s?\p{Lu})`,
  'giu',
)
const notFigure =
  /(?:năm|ngày|tháng|(?<!(?:tổng|trong|dân|quân|sĩ|doanh) )số|quý|khóa|khoá|điều|khoản|điểm|thứ|giai đoạn|đợt|hạng|phụ lục|mẫu|biểu|mục|phần|chương|kỳ|lần|quân khu|khu vực|quyển|trang|tổ|khu phố|loại|nhóm|(?<!(?:nâng|cung|trợ) )cấp|vùng|tuần|công văn|quyết định|kế hoạch|nghị quyết|chỉ thị|luật)\s*$/iu
const stops =
  /[.;:()“”"\n[\]]|,(?!\s(?:công chức|viên chức|người lao động|đảng viên|bài))|\s[-–—]\s|\s(?:và|với|để|cho|tại|trên|trong|do|của|là|được|đã|(?:trực )?thuộc|tham gia|theo|nhằm|từ(?! (?:trung cấp|sơ cấp|cao cấp|cao đẳng|đại học|thạc sĩ))|có(?! trình độ)|đạt|tăng|giảm|so với|gồm|như|mà|nên|về|bằng(?! khen)|hoàn thành|ở|khi|sau|trước|dưới|bị|trị giá|số(?=\s\d)|quán triệt|phát động|(?:quyết định|kế hoạch|công văn|nghị quyết|chỉ thị)(?=\s(?:số\s)?\d)|năm(?=\s\d)|vào|đang|sẽ|không|\d[^\s]*)(?=[\s,]|$)/iu

/** Letters before and after a number that say what it counts; looking farther takes time by the square of the text. */
const sight = 600

/** All figures of a text in its order: counted things, shares, money, areas. Dates, years and document numbers are none. */
export function figuresOf(text: string, place: string | null): ReadFigure[] {
  const found: ReadFigure[] = []
  for (const match of text.matchAll(figure)) {
    const { value = '', whole } = match.groups ?? {}
    const read = readNumber(value)
    const end = match.index + match[0].length
    const lead = text.slice(Math.max(0, match.index - sight), match.index)
    const ahead = text.slice(end, end + sight).replace(/\p{Cs}$/u, '')
    const spelt = speltOut.exec(ahead)?.[0] ?? ''
    const { factor, typed: scale } = scaleOf(ahead.slice(spelt.length))
    const rest = ahead.slice(spelt.length + scale.length)
    const measure = measureOf(rest)
    const named = (measure === undefined || isYear(value)) && match.groups?.['near'] === undefined
    // A lone dot is a decimal point before a measure only; "20 - 25 hộ", "từ 3 đến 5 xã" give no one number.
    const doubtful =
      (/^\d+\.\d{1,2}$/u.test(value) && measure === undefined) || /\d\s*(?:[-–]|\s(?:đến|tỷ|tỉ)\s)\s*$/u.test(lead)
    if (read === undefined || doubtful || (named && notFigure.test(lead))) continue
    const tail = rest.slice(measure?.typed.length ?? 0)
    const noun = quotedNoun(tail) ?? nounOf(measure ? tail : tail.replace(/^\ssố(?=\s)/u, ''), measure?.unit === '%')
    const counted = noun !== '' && /^\s[\p{L}“"]/u.test(tail)
    const before = counted || measure || !/^\s?[,;)]/u.test(tail) ? null : nounBefore.exec(lead)
    if (measure === undefined && !before && (!counted || duration.test(noun) || inQuotes(lead))) continue
    if (measure === undefined && isYear(value) && !before && !people.test(noun)) continue
    if (whole !== undefined && readNumber(whole) === undefined) continue
    const after = counted ? tail.slice(0, tail.indexOf(noun) + noun.length) : ''
    found.push({
      label: before?.groups?.['noun'] ?? (counted ? noun : leadingLabel(lead)),
      value: Math.round((read * factor + (measure?.more ?? 0)) * 1e6) / 1e6,
      unit: measure?.unit ?? (before ? 'người' : unitOf(noun)),
      quote: `${before?.groups?.['said'] ?? ''}${match[0]}${spelt}${scale}${measure?.typed ?? ''}${after}`.trim(),
      place,
    })
  }
  return found
}

/** "142 người (nam 61, nữ: 81)": who is counted stands before the number. */
const nounBefore = /[(,;]\s*(?<said>(?<noun>nam|nữ|đảng viên|dân tộc thiểu số)\s*:?\s*)$/u

/** A number again in words: "05 (năm) tập thể". */
const speltOut = /^\s?\((?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|không)(?:\s\p{Ll}+){0,8}\)(?=\s\p{L})/iu

/** "05 năm", "06 tháng": how long, not how many; "3 sao", "18 tuổi": of what kind; "3 đến 5": no one number. */
const duration = /^(?:đến|sao|tuổi|năm|tháng|quý|tuần|giờ|phút)(?!\p{L})/iu

/** A number in a quoted name counts nothing: “5 không, 3 sạch”. */
const inQuotes = (lead: string): boolean =>
  lead.lastIndexOf('“') > Math.max(lead.lastIndexOf('”'), lead.lastIndexOf('\n'))

/** 86 “Mái ấm tình thương”: what is counted goes by a name. */
const quotedNoun = (tail: string): string | undefined => /^\s(“[^“”\n]{2,80}”)/u.exec(tail)?.[1]

/** What is counted, up to where the sentence goes on; of a share also what it does: "20% đạt chuẩn". */
function nounOf(tail: string, share: boolean): string {
  const verb = share ? (/^\s(?:đạt|đã|được|hoàn thành)(?=\s\p{L})/u.exec(tail)?.[0] ?? '') : ''
  const rest = tail.slice(verb.length)
  const end = rest.search(stops)
  const noun = shorten(end < 0 ? rest : rest.slice(0, end))
  return noun === '' ? '' : `${verb} ${noun}`.trim()
}

const isYear = (value: string): boolean => /^(?:19|20)\d\d$/u.test(value)

/** At most eighteen words of the noun phrase, blanks tidied. */
const shorten = (phrase: string): string =>
  phrase
    .trim()
    .split(/\s+/u)
    .slice(0, 18)
    .join(' ')
    .replace(/[,\s]+$/u, '')

const unitOf = (noun: string): string => {
  if (noun.startsWith('“')) return ''
  if (people.test(noun)) return 'người'
  if (/^lượt /iu.test(noun) && people.test(noun.slice(5))) return 'lượt người'
  const [first = '', second] = noun.split(' ')
  const one = single.test(first) || second === undefined
  return (counters.exec(noun)?.[0] ?? (one ? first : `${first} ${second}`)).toLowerCase()
}
