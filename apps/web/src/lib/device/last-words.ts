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

/** Last words whose names begin so, by the rest of the name. */
export function findLastWords<T>(prefix: string): Map<string, T> {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix))
    return new Map(names.map((name) => [name.slice(prefix.length), JSON.parse(localStorage.getItem(name) ?? '') as T]))
  } catch {
    // Nothing can be read, so nothing was kept.
    return new Map()
  }
}
