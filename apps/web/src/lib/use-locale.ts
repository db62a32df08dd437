import type { Label } from '@thidua/schema/label'
import { useCallback, useSyncExternalStore } from 'react'
import { appearance, type Locale, subscribeAppearance } from './appearance.ts'

export const useLocale = (): Locale => useSyncExternalStore(subscribeAppearance, () => appearance().locale)

/**
 * Picks the language of the outline's own texts; the same function until the language changes. A text that nobody has
 * put into English is shown in Vietnamese, and marked so.
 */
export function useLabel(): (label: Label) => string {
  const locale = useLocale()
  return useCallback((label) => label[locale] || (label.vi === '' ? '' : `${label.vi} [vi]`), [locale])
}
