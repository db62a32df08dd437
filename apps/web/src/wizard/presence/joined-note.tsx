import type { Place } from '@thidua/schema/outline/item-id'
import { placeOf } from '@thidua/schema/outline/paths'
import { Merge } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useDraft } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Says that what a colleague wrote in this place meanwhile stands in the text beside one's own. */
export function JoinedNote({ place }: { place: Place }) {
  const { presence: m } = useMessages('wizard')
  const draft = useDraft()
  const joined = Object.entries(useSyncExternalStore(draft.subscribe, draft.joined))
  const last = joined
    .filter(([path]) => placeOf(path) === place)
    .toSorted(([, one], [, other]) => (one.at < other.at ? 1 : -1))[0]
  return (
    <p role="status" className="flex min-w-0 items-center gap-2 empty:hidden">
      {last ? (
        <>
          <Merge aria-hidden className="size-4 shrink-0" />
          <span className="truncate">{m.joined(last[1].by, momentText(last[1].at))}</span>
        </>
      ) : null}
    </p>
  )
}
