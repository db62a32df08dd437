import type { DirectoryWords } from '@thidua/directory/words/catalogue'
import { directoryWords } from '@thidua/directory/words/directory-words'
import { useLocale } from '#lib/use-locale.ts'

/** What columns, values and reasons are called: the server's file of refused rows has the same words. */
export const useDirectoryWords = (): DirectoryWords => directoryWords[useLocale()]
