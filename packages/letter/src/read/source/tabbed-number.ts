const number = /^(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4}|[A-EĐ]|[a-eđ])$/u

/**
 * The number of a heading that only a tab or a wide gap parts from its words, "1<tab>Đặc điểm chung", as it is typed
 * elsewhere: with its dot. Null for any other start; a small letter after the gap is no heading.
 */
export function tabbedNumber(before: string, after: string): string | null {
  return number.test(before) && /^[“"(]?\p{Lu}/u.test(after) ? `${before}.` : null
}
