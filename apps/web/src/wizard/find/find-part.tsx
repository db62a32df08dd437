import type { Place } from '@thidua/schema/outline/item-id'
import { Suspense } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { laterPart } from '#ui/later-part.tsx'

/** Reading and writing markup comes with it: loaded when it is opened. */
const FindReplace = laterPart(() => import('./find-replace.tsx').then(({ FindReplace: part }) => part))

/** Find and replace, folded away until it is wanted; `here`: the item whose page it stands on. */
export function FindPart({ here }: { here: Place | null }) {
  const { find: m } = useMessages('wizard')
  return (
    <Disclosure
      className="mt-8 rounded-xl border border-line bg-sheet px-5 py-2 print:hidden"
      summary={m.title}
      summaryClassName="min-h-11 py-2 font-medium text-accent"
    >
      <div className="pt-2 pb-3">
        <Suspense>
          <FindReplace here={here} />
        </Suspense>
      </div>
    </Disclosure>
  )
}
