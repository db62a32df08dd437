/**
 * What stood in a page when it went away. Its database cannot write any more by then; local storage writes at once. So
 * the words typed just before a reload are there after it. False when storage is closed or full.
 */
export function keepLastWords(name: string, words: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(words))
    return true
  } catch {
    return false
  }
}

/** Called once they are kept elsewhere, or not wanted any more. */
export function forgetLastWords(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing was kept there either.
  }
}

/** Last words whose names begin so, by the rest of the name. What nobody can read hides no other. */
export function findLastWords<T extends object>(prefix: string): Map<string, T> {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix))
    return new Map(
      names.flatMap((name) => {
        const words = parsed<T>(localStorage.getItem(name))
        return words ? [[name.slice(prefix.length), words] as const] : []
      }),
    )
  } catch {
    // Nothing can be read, so nothing was kept.
    return new Map()
  }
}

function parsed<T extends object>(json: string | null): T | null {
  try {
    const words: unknown = JSON.parse(json ?? 'null')
    return typeof words === 'object' ? (words as T | null) : null
  } catch {
    return null
  }
}
