import { useLocale } from '#lib/use-locale.ts'
import { changeLocale } from '#messages/change-locale.ts'

/** Offers the other language in its own words. */
export function LanguageSwitch() {
  const other = useLocale() === 'vi' ? ('en' as const) : ('vi' as const)
  return (
    <button
      type="button"
      lang={other}
      onClick={() => void changeLocale(other)}
      className="min-h-11 rounded-lg px-4 text-sm font-medium text-accent underline underline-offset-4"
    >
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  )
}
