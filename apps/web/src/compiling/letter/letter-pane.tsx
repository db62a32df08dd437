import { lazy, Suspense } from 'react'
import { useAddressView } from '#lib/use-address-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../model/compiling.ts'
import { ComparePane } from '../past/compare-pane.tsx'
import { ItemSheet } from './sheet/item-sheet.tsx'
import { type LetterViewName, ViewButtons } from './view-buttons.tsx'

/** Brings all that composes and prints a letter along. */
const WholeLetter = lazy(() => import('./whole/whole-letter.tsx').then(({ WholeLetter }) => ({ default: WholeLetter })))

/** Of the address: `toan` (toàn văn), the whole letter, and `so-sanh`, two versions of it. */
const inAddress: Readonly<Record<LetterViewName, string>> = { item: '', whole: '1', compare: 'so-sanh' }

/** The letter: the open item to write in, all of it as it will print, or how versions of it differ. */
export function LetterPane() {
  const { whole: m } = useMessages('compiling').letter
  const { item } = useCompiling()
  const [address, change] = useAddressView(['toan'])
  const view: LetterViewName = address.toan === '' ? 'item' : address.toan === inAddress.compare ? 'compare' : 'whole'
  const views = <ViewButtons view={view} show={(name) => change({ toan: inAddress[name] })} />
  if (view === 'item') return <ItemSheet key={item} views={views} />
  if (view === 'compare') return <ComparePane views={views} />
  return (
    <Suspense fallback={<p className="p-4 text-quiet">{m.composing}</p>}>
      <WholeLetter views={views} />
    </Suspense>
  )
}
