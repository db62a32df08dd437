import { fold } from './fold.ts'

/** Names of bodies that hold a comma or "và" of their own. */
const joined =
  /(Văn h(?:óa|oá)|Lao động|Giáo dục|Khoa học|Nông nghiệp|Dân tộc|Du lịch|Thương binh|Thể thao|Tài nguyên|Thông tin|Tư tưởng|Thể dục)(,| và) (?=(?:Thể thao|Du lịch|Thương binh|Đào tạo|Công nghệ|Môi trường|Phát triển|Tôn giáo|Xã hội|Truyền thông|Gia đình)(?![\p{L}]))/gu

const comma = '\ue000'
const and = '\ue001'

/** Hides commas and "và" inside names of bodies, so that a sentence can be parted at the others. */
export const hideNames = (text: string): string =>
  text.replace(joined, (_, word: string, join: string) => `${word}${join === ',' ? comma : and} `)

/** The same for a body that is known by name. */
export function hideName(text: string, name: string): string {
  const at = name.includes(',') ? text.toLowerCase().indexOf(name.toLowerCase()) : -1
  return at < 0
    ? text
    : text.slice(0, at) + text.slice(at, at + name.length).replaceAll(',', comma) + text.slice(at + name.length)
}

export const showNames = (text: string): string => text.replaceAll(comma, ',').replaceAll(and, ' và')

/** First words of bodies' names. */
const bodies =
  'Ban|Sở|UBND|HĐND|Ủy ban|Uỷ ban|Hội|Tỉnh ủy|Tỉnh uỷ|Tỉnh đoàn|Công đoàn|Liên đoàn|Liên hiệp|Trường|Cục|Chi cục|Đoàn|Bộ|Văn phòng|Thanh tra|Đảng ủy|Đảng uỷ|Chi bộ|Phòng|Trung tâm|Công an|Viện|Tòa án|Toà án|Kho bạc|Thuế|Ngân hàng|Bảo hiểm|Mặt trận|Bệnh viện|Công ty|Chủ tịch|Thủ tướng|Chính phủ|Quốc hội|Quân khu|Thường trực|Hội đồng|Trung ương|Bưu điện|Đài|Chi nhánh|Tổng công ty|Hợp tác xã'
export const bodyWords = `(?:${bodies})`
/** The same folded. */
export const foldedBodyWords = `(?:${bodies.split('|').map(fold).join('|')})`

/** Standing offices that a letterhead prints under the body they act for. */
const standing = /\s(?:ban thường vụ|ban chấp hành|ban thường trực)$/iu

/**
 * The name that the text gives, with the place that only the letterhead adds: "Công an tỉnh" under
 * `CÔNG AN TỈNH QUẢNG NGÃI` is "Công an tỉnh Quảng Ngãi", "Ban Thường trực UBMTTQ tỉnh" under `ỦY BAN … TỈNH QUẢNG
 * NGÃI` that of Quảng Ngãi too.
 */
export function fullName(named: string, issuer: string | null): string {
  if (issuer === null || !/\s(?:tỉnh|thành phố|xã|phường|đặc khu)$/u.test(named)) return named
  const level = named.slice(named.lastIndexOf(' ') + 1)
  const place = new RegExp(String.raw`(?:^|\s)${level}\s((?:[^\s(),;-]+\s?){1,4})$`, 'iu')
    .exec(issuer.replace(standing, ''))?.[1]
    ?.toLowerCase()
  if (place === undefined) return named
  return `${named} ${place.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())}`
}

/** Words of territories: what follows them is a proper name. */
const levels = /^(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn|đặc khu)$/u
/** Short forms that stand in capitals in a name's natural writing too. */
const short = /^(?:UBND|HĐND|UBMTTQ|MTTQ|BCH|BQL|TNCS|THPT|THCS|TH|LHPN|KCN|KKT|CNTT|PCCC|CHQS)$/u

/**
 * The issuer's name as the text writes it: as a whole, else piece by piece – what the text writes somewhere, short
 * forms, and names of places after their level –, else as the letterhead prints it.
 */
export function naturalName(issuer: string | null, texts: readonly string[]): string | null {
  if (issuer === null) return null
  return written(issuer, texts) ?? (issuer === issuer.toUpperCase() ? piecewise(issuer, texts) : null) ?? issuer
}

/** The words as the first text writes them that has them in other letters than capitals. */
function written(words: string, texts: readonly string[]): string | null {
  const wanted = words.toLowerCase()
  if (wanted.trim() === '') return null
  for (const text of texts) {
    const lower = text.toLowerCase()
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const found = text.slice(at, at + wanted.length)
      const whole = !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + wanted.length))
      if (whole && found !== found.toUpperCase() && fold(found) === fold(words)) return found
    }
  }
  return null
}

function piecewise(issuer: string, texts: readonly string[]): string | null {
  const words = issuer.trim().split(/\s+/u)
  const read: string[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    const last = read.at(-1)
    if (short.test(word)) read.push(word)
    else if (last !== undefined && levels.test(last.split(' ').at(-1) ?? '')) {
      read.push(...words.slice(at).map((name) => name.charAt(0) + name.slice(1).toLowerCase()))
      break
    } else {
      const found = longestWritten(words, at, texts)
      if (found === null) return null
      read.push(at === 0 ? found.text.charAt(0).toUpperCase() + found.text.slice(1) : found.text)
      at += found.length
      continue
    }
    at++
  }
  return read.join(' ')
}

/** Words of a name that are looked for as one. */
const longestPiece = 8

/** The most words from `at` on that some text writes; a level by itself. */
function longestWritten(words: readonly string[], at: number, texts: readonly string[]) {
  for (let length = Math.min(longestPiece, words.length - at); length > 0; length--) {
    const piece = words.slice(at, at + length).join(' ')
    if (levels.test(piece.toLowerCase())) return { text: piece.toLowerCase(), length }
    const text = written(piece, texts)
    if (text !== null) return { text, length }
  }
  return null
}
