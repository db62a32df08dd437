import { use } from 'react'
import { useLocale } from '#lib/use-locale.ts'
import type { Catalogues, Slice } from './catalogues.ts'
import { loadMessages } from './load-messages.ts'

/** The words of a slice in the person's language. Suspends only when its route did not load them. */
export const useMessages = <S extends Slice>(slice: S): Catalogues[S] => use(loadMessages(slice, useLocale()))
