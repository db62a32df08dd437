import type { Label } from '@thidua/schema/label'
import { useCallback, useSyncExternalStore } from 'react'
import { appearance, type Locale, subscribeAppearance } from './appearance.ts'

export const useLocale = (): Locale => useSyncExternalStore(subscribeAppearance, () => appearance().locale)

/** Picks the language of the outline's own texts; the same function until the language changes. */
export function useLabel(): (label: Label) => string {
  const locale = useLocale()
  return useCallback((label) => label[locale], [locale])
}
