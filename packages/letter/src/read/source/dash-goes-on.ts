/** Words joined by a dash with blanks round it, at which a line may be wrapped: "kinh tế - xã hội". */
const joined =
  /(?:kinh tế|văn h(?:óa|oá)|quốc phòng|chính trị|thi đua|nông nghiệp|khoa học|phát thanh|lao động|tổ chức|kế hoạch|tài chính|độc lập|tự do|xanh|sạch|dân số|giáo dục|thể dục)$/iu

/**
 * Whether a line that begins with a dash is the rest of the sentence before, wrapped at the dash of "kinh tế - xã hội",
 * and no entry of a list. `full` says that the line before had no room for more.
 */
export function dashGoesOn(before: string, next: string, full: boolean): boolean {
  if (!/^[-–—]\s+\p{Ll}/u.test(next) || !/[\p{L}\d,”)]$/u.test(before)) return false
  return full || joined.test(before.slice(-40))
}
