import { startTransition } from 'react'
import { setAppearance } from '#lib/appearance.ts'
import { useLocale } from '#lib/use-locale.ts'
import { loadMessages } from '#messages/load-messages.ts'

/** Offers the other language in its own words. */
export function LanguageSwitch() {
  const other = useLocale() === 'vi' ? ('en' as const) : ('vi' as const)
  const change = async () => {
    await loadMessages('sign-in', other)
    startTransition(() => setAppearance({ locale: other }))
  }
  return (
    <button
      type="button"
      lang={other}
      onClick={() => void change()}
      className="min-h-11 rounded-lg px-4 text-sm font-medium text-accent underline underline-offset-4"
    >
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  )
}
