import { fold } from './fold.ts'

/** Names of bodies that hold a comma or "và" of their own. */
const joined =
  /(Văn h(?:óa|oá)|Lao động|Giáo dục|Khoa học|Nông nghiệp|Dân tộc|Du lịch|Thương binh|Thể thao|Tài nguyên|Thông tin|Tư tưởng|Thể dục)(,| và) (?=(?:Thể thao|Du lịch|Thương binh|Đào tạo|Công nghệ|Môi trường|Phát triển|Tôn giáo|Xã hội|Truyền thông|Gia đình)(?![\p{L}]))/gu

const comma = '\ue000'
const and = '\ue001'

/** Hides commas and "và" inside names of bodies, so that a sentence can be parted at the others. */
export const hideNames = (text: string): string =>
  text.replace(joined, (_, word: string, join: string) => `${word}${join === ',' ? comma : and} `)

export const showNames = (text: string): string => text.replaceAll(comma, ',').replaceAll(and, ' và')

/** First words of bodies' names. */
const bodies =
  'Ban|Sở|UBND|HĐND|Ủy ban|Uỷ ban|Hội|Tỉnh ủy|Tỉnh uỷ|Tỉnh đoàn|Công đoàn|Liên đoàn|Liên hiệp|Trường|Cục|Chi cục|Đoàn|Bộ|Văn phòng|Thanh tra|Đảng ủy|Đảng uỷ|Chi bộ|Phòng|Trung tâm|Công an|Viện|Tòa án|Toà án|Kho bạc|Thuế|Ngân hàng|Bảo hiểm|Mặt trận|Bệnh viện|Công ty|Chủ tịch|Thủ tướng|Chính phủ|Quốc hội|Quân khu|Thường trực|Hội đồng|Trung ương|Bưu điện|Đài|Chi nhánh|Tổng công ty|Hợp tác xã'
export const bodyWords = `(?:${bodies})`
/** The same folded. */
export const foldedBodyWords = `(?:${bodies.split('|').map(fold).join('|')})`

/**
 * The name that the text gives, with the place that only the letterhead adds: "Công an tỉnh" under
 * `CÔNG AN TỈNH QUẢNG NGÃI` is "Công an tỉnh Quảng Ngãi", "Ban Thường trực UBMTTQ tỉnh" under `ỦY BAN … TỈNH QUẢNG
 * NGÃI` that of Quảng Ngãi too.
 */
export function fullName(named: string, issuer: string | null): string {
  if (issuer === null || !/\s(?:tỉnh|thành phố|xã|phường|đặc khu)$/u.test(named)) return named
  const level = named.slice(named.lastIndexOf(' ') + 1)
  const place = new RegExp(String.raw`(?:^|\s)${level}\s((?:[^\s(),;-]+\s?){1,4})$`, 'iu')
    .exec(issuer)?.[1]
    ?.toLowerCase()
  if (place === undefined) return named
  return `${named} ${place.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())}`
}

/** The issuer's name as the text writes it, else as the letterhead prints it. */
export function naturalName(issuer: string | null, texts: readonly string[]): string | null {
  if (issuer === null) return null
  const wanted = issuer.toLowerCase()
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(wanted)
    const found = at < 0 ? '' : text.slice(at, at + wanted.length)
    if (found !== '' && found !== issuer && fold(found) === fold(issuer)) return found
  }
  return issuer
}
