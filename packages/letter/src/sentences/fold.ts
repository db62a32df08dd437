/** The same lines are compared with many meanings, letter after letter: what was folded last is kept. */
const recent = new Map<string, string>()
const most = 2_000
const longest = 500

/**
 * Text for comparing by meaning: without marks and case, every run of anything but letters and digits
 * one space. `Đánh giá chung:` → `danh gia chung`.
 */
export function fold(text: string): string {
  const known = recent.get(text)
  if (known !== undefined) return known
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (recent.size >= most) recent.clear()
  if (text.length <= longest) recent.set(text, folded)
  return folded
}

export const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean)
