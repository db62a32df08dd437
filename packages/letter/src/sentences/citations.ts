import type { LetterJson } from '@thidua/schema/letter-json'
import { documentTypes } from '@thidua/schema/outline/document-types'
import { bodyWords, hideNames, showNames } from './agency-name.ts'
import { fold } from './fold.ts'
import { datePattern, isoDate } from './vietnamese-date.ts'

export type Citation = LetterJson['citations'][number]

const typeNames = [...documentTypes.map((type) => type.label.vi), 'Kết luận', 'Thông tri', 'Bộ luật', 'Pháp lệnh']
/** Abbreviations in symbols that have no line in the decree's table: conclusions, resolutions of the Party's bodies. */
const abbreviations = new Map<string, string>([
  ...documentTypes
    .filter((type) => type.abbreviation !== '')
    .map((type) => [type.abbreviation, type.label.vi] as const),
  ['KL', 'Kết luận'],
])

const spellings = (name: string): string[] => [name, name.charAt(0).toLowerCase() + name.slice(1), name.toUpperCase()]
/** A symbol's word, `UBND`, `QyĐ`, `CTr`: not the first of a sentence. */
const word = String.raw`(?!\p{Lu}\p{Ll}{2,}(?!\p{L}))\p{Lu}[\p{L}\d&]{0,14}`
const join = String.raw`(?:[-–.]${word}|\s?[-–]\s?[\p{Lu}&\d]{2,}(?!\p{L}))`
const state = String.raw`\d{1,5}(?:\s?/\s?\d{4})?\s?/\s?(?:QH\d{1,2}|${word})${join}*`
const party = String.raw`\d{1,5}\s?-\s?\p{Lu}[\p{L}]{0,4}\s?/\s?${word}(?:[-.]${word})*`
const cited = new RegExp(
  String.raw`(?:(?<![\p{L}])(?<type>${typeNames.flatMap(spellings).join('|')})(?<middle>(?:\s+(?!(?:[Ss]ố|${typeNames.flatMap(spellings).join('|')})\s)[\p{L},\ue000\ue001]+){0,6}?)\s+)?(?:[Ss]ố\s*:?\s*)?(?<![\d/.,-])(?<number>${state}|${party})(?![\p{L}\d/])`,
  'gu',
)
const after = new RegExp(String.raw`^\s*,?\s*(?:ký\s+|ban hành\s+)?(?<date>${datePattern})`, 'iu')
const ofIssuer = /^\s*,?\s*của\s+/iu
const issuerEnds =
  /[,;:.()“”"]|\s+(?:về|v\/v|ban hành|triển khai|hướng dẫn|quy định|thực hiện|phê duyệt|trong|để|cho|đã|tổ chức|là|nhằm|với|đến|phát động|tại|và|theo|kèm theo|ngày|xét|công nhận|sửa đổi|yêu cầu|được|do)(?=\s|$)/iu
const aboutPattern = /^\s*,?\s*(?:ban hành\s+)?(?:về\s+việc|v\/v|về)\s*:?\s*/iu
const verbPattern =
  /^\s*,?\s*(?=(?:ban hành|phê duyệt|hướng dẫn|quy định|triển khai|phát động|tổ chức|sửa đổi|thành lập|kiện toàn|phân công|công nhận|công bố|đôn đốc|tặng|khen thưởng)\s)/iu
const enacts = String.raw`\s+(?:đã\s+)?(?:ban hành|có|ký|phê duyệt|thông qua|tại)\s*(?:các\s+)?(?:[Vv]ăn bản\s+)?$`
/** "Sở ban hành …", "Ngày 01/7/2022, Chi nhánh ban hành …": after a date any subject issues. */
const before = new RegExp(
  String.raw`(?:(?<date>${datePattern})\s*,\s*(?<who>\p{Lu}[^,;.:“”()]{0,80}?)|(?<issuer>${bodyWords}[^,;.:“”()]*?))${enacts}`,
  'u',
)

/** "Sở đã tham mưu UBND tỉnh ban hành": the one advised issues. */
const advises = new RegExp(String.raw`^.*(?:tham mưu|trình|đề nghị)\s+(?:cho\s+|giúp\s+)?(?=${bodyWords})`, 'u')

/** "Sở đã phát động phong trào tại Quyết định": Sở. */
const acts = /\s(?:đã|đang|được|phát động|tổ chức|triển khai|kiện toàn|thành lập)\s.*$/u

/** Letters before and after a number that tell its document; looking farther takes time by the square of the text. */
const sight = 1_500

/** All documents that a text cites, in its order; each mention on its own. */
export function* citationsOf(text: string, place: string | null): Generator<Citation> {
  const hidden = hideNames(text.normalize('NFC'))
  for (const match of hidden.matchAll(cited)) {
    const { type, middle, number } = match.groups ?? {}
    if (number === undefined) continue
    const end = match.index + match[0].length
    const lead = hidden.slice(Math.max(0, match.index - sight), match.index)
    const rest = hidden.slice(end, end + sight)
    yield { type: typeOf(type, number), number: tight(number), ...reach(lead, rest, middle ?? ''), place }
  }
}

/** Date, issuer and subject from the words round the number. */
function reach(lead: string, rest: string, middle: string): Pick<Citation, 'issuedOn' | 'issuer' | 'subject'> {
  const dated = after.exec(rest)
  let tail = dated ? rest.slice(dated[0].length) : rest
  const owner = ofIssuer.exec(tail)
  let issuer: string | null = null
  if (owner) {
    const named = tail.slice(owner[0].length)
    const end = named.search(issuerEnds)
    issuer = (end < 0 ? named : named.slice(0, end)).trim() || null
    tail = end < 0 ? '' : named.slice(end)
  }
  // "Công văn số 812/SNV-TĐKT của Sở Nội vụ ngày 10/5/2024".
  const late = dated ? null : after.exec(tail)
  if (late) tail = tail.slice(late[0].length)
  const sentence = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. ')) + 1)
  const earlier = before.exec(sentence)?.groups
  const date = (dated ?? late)?.groups?.['date'] ?? earlier?.['date']
  issuer ??= (earlier?.['who'] ?? earlier?.['issuer'])?.replace(advises, '').replace(acts, '').trim() ?? null
  const own = middle.trim().replace(/^[,\s]+/u, '')
  return {
    issuedOn: date ? isoDate(date) : null,
    issuer: issuer === null ? null : showNames(issuer),
    subject: subjectOf(tail) ?? (/\p{Lu}/u.test(own) ? showNames(own) : null),
  }
}

const subjectEnds = new RegExp(
  String.raw`[;\n]|\.(?:\s|$)|\.\/\.|\)\s*[;,.]|,\s+(?=${bodyWords}\s)|,\s+(?:cơ quan|đơn vị|lãnh đạo|trong đó|đồng thời|qua đó)\s|\s(?:đã|đến (?:toàn thể|từng|các|tất cả)|và (?:ban hành|tổ chức|tham mưu))\s|(?<=”)\s+(?!(?:giai đoạn|của|tại|trên|năm|và|trong|tỉnh)\s)\p{Ll}`,
  'u',
)

/** Words after "về", "về việc", "V/v", or a verb of enactment, to the end of that part of the sentence. */
function subjectOf(tail: string): string | null {
  const about = aboutPattern.exec(tail) ?? verbPattern.exec(tail)
  if (!about) return null
  const words = tail.slice(about[0].length)
  const ends = [words.search(subjectEnds), nextCitation(words)].filter((end) => end >= 0)
  const subject = words
    .slice(0, ends.length > 0 ? Math.min(...ends) : undefined)
    .replace(/[\s,:]+$/u, '')
    .trim()
  return subject === '' ? null : showNames(subject)
}

/** Where the sentence goes on to another document: "…, Nghị định số", "… và Công văn số"; -1 when it does not. */
function nextCitation(words: string): number {
  const [first] = words.slice(0, 400).matchAll(cited)
  const joint = first && /(?:,| và)\s*$/u.exec(words.slice(0, first.index))
  return joint?.index ?? -1
}

const tight = (number: string): string =>
  number.replace(/\s*([/–-])\s*/gu, (_, mark: string) => (mark === '–' ? '-' : mark))

function typeOf(typed: string | undefined, number: string): string {
  const known = typed && typeNames.find((name) => fold(name) === fold(typed))
  if (known) return known
  const symbol = tight(number).replace(/^\d+(?:\/\d{4})?[/-]/u, '')
  if (symbol.startsWith('QH')) return 'Luật'
  return abbreviations.get(symbol.split(/[-/]/u)[0] ?? '') ?? 'Công văn'
}

/** One entry a document: the same number and issuer is the same document; later mentions fill what the first left out. */
export function mergeCitations(mentions: readonly Citation[]): Citation[] {
  const merged: Citation[] = []
  for (const mention of mentions) {
    const at = merged.findIndex((known) => known.number === mention.number && sameIssuer(known.issuer, mention.issuer))
    const known = merged[at]
    if (!known) merged.push(mention)
    else
      merged[at] = {
        ...known,
        issuedOn: known.issuedOn ?? mention.issuedOn,
        issuer: known.issuer ?? mention.issuer,
        subject: known.subject ?? mention.subject,
      }
  }
  return merged
}

function sameIssuer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [first, second] = [fold(a), fold(b)]
  return first.startsWith(second) || second.startsWith(first)
}
