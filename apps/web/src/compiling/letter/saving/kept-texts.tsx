import { useTray } from '#lib/draft/use-draft.ts'
import { TrayTexts } from '#wizard/saving/tray-texts.tsx'
import { usePartFieldWords } from './use-part-field-words.ts'

/** What the server did not take of the letter, whatever item it is of. */
export function KeptTexts() {
  const { headingOf, wordsOf } = usePartFieldWords()
  return <TrayTexts texts={useTray()} headingOf={headingOf} wordsOf={wordsOf} />
}
