import { lazy, Suspense } from 'react'
import { useAddressView } from '#lib/use-address-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../model/compiling.ts'
import { ItemSheet } from './sheet/item-sheet.tsx'
import { ViewButtons } from './view-buttons.tsx'

/** Brings all that composes and prints a letter along. */
const WholeLetter = lazy(() => import('./whole/whole-letter.tsx').then(({ WholeLetter }) => ({ default: WholeLetter })))

/** The letter: the open item to write in, or all of it as it will print. */
export function LetterPane() {
  const { whole: m } = useMessages('compiling').letter
  const { item } = useCompiling()
  // `toan` (toàn văn): the whole letter is on show.
  const [view, change] = useAddressView(['toan'])
  const isWhole = view.toan !== ''
  const views = <ViewButtons isWhole={isWhole} show={(whole) => change({ toan: whole ? '1' : '' })} />
  return isWhole ? (
    <Suspense fallback={<p className="p-4 text-quiet">{m.composing}</p>}>
      <WholeLetter views={views} />
    </Suspense>
  ) : (
    <ItemSheet key={item} views={views} />
  )
}
