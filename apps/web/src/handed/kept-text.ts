import { hashOfCode } from './hash-of-code.ts'

/** A colleague's text that is not sent yet, with the text that it was begun from: merging asks what of it is theirs. */
interface KeptText {
  readonly text: string
  readonly base: string
}

/** On their own computer; a browser that keeps nothing keeps nothing of it. */
const keyOf = (code: string): string => `handed:${hashOfCode(code)}`

export function readKept(code: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(code)) ?? 'null')
    const { text, base } = (kept ?? {}) as Partial<Record<keyof KeptText, unknown>>
    return typeof text === 'string' && typeof base === 'string' ? { text, base } : null
  } catch {
    return null
  }
}

/** Null forgets it. */
export function keepText(code: string, kept: KeptText | null): void {
  try {
    if (kept === null) localStorage.removeItem(keyOf(code))
    else localStorage.setItem(keyOf(code), JSON.stringify(kept))
  } catch {
    // A full or closed store: the text stands in the page.
  }
}
