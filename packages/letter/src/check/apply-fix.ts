import type { Slip } from './check-input.ts'

/** The passage's text with one slip mended; null when the slip has no safe correction or the text has changed since. */
export function applyFix(text: string, { fix, quote, start }: Pick<Slip, 'fix' | 'quote' | 'start'>): string | null {
  if (fix === null || start === null || !text.startsWith(quote, start)) return null
  return text.slice(0, start) + fix + text.slice(start + quote.length)
}
