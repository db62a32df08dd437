/** What a person chose for this device; `public/appearance.js` applies it before the first paint. */
export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark'
  readonly locale: Locale
}

export type Locale = 'vi' | 'en'

const key = 'appearance'

function stored(): Partial<Appearance> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Appearance>
  } catch {
    return {}
  }
}

let current: Appearance = { theme: 'system', locale: 'vi', ...stored() }
const listeners = new Set<() => void>()

export const appearance = (): Appearance => current

export function subscribeAppearance(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change }
  const root = document.documentElement
  root.lang = current.locale
  if (current.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = current.theme
  try {
    localStorage.setItem(key, JSON.stringify(current))
  } catch {
    // A closed storage only means that the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}
