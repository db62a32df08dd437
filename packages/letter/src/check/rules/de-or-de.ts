import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

const purpose =
  'tổng hợp|theo dõi|chỉ đạo|biết|báo cáo|thực hiện|kịp thời|đảm bảo|bảo đảm|xem xét|góp phần|nâng cao|phục vụ|triển khai|xây dựng|tạo|giúp|được|có thể|phát huy|hoàn thành'
/** "đề" where "để" is meant: before a verb of purpose, or between "báo cáo" and a body. */
const wantsHook = new RegExp(String.raw`(?<!\p{L})(?:đề (?:${purpose})(?!\p{L})|(?<=báo cáo )đề \p{Lu}\p{L}*)`, 'gu')
/** "để" where "đề" is meant. */
const wantsGrave = /(?<!\p{L})(?:để (?:nghị|xuất|án|cương|tài|bạt)|(?:vấn|chủ|chuyên|tiêu) để)(?!\p{L})/gu

/** "báo cáo đề Sở Nội vụ tổng hợp" for "để", and the other way round. */
export const deOrDe: Rule = {
  id: 'de-or-de',
  check: (input) => [
    ...findAll(input, wantsHook, ([quote]) => quote.replace('đề', 'để')),
    ...findAll(input, wantsGrave, ([quote]) => quote.replace('để', 'đề')),
  ],
}
