import { type Locale, setAppearance } from '#lib/appearance.ts'
import { loadedSlices, loadMessages } from './load-messages.ts'

/** Changes the language once all words on the page are there in it: nothing blinks. */
export async function changeLocale(locale: Locale): Promise<void> {
  await Promise.all(loadedSlices().map((slice) => loadMessages(slice, locale)))
  setAppearance({ locale })
}
