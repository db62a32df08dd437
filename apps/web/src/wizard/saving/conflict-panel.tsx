import { isOwnUnsent } from '@thidua/draft/reopen-queue'
import type { Place } from '@thidua/schema/outline/item-id'
import { placeOf } from '@thidua/schema/outline/paths'
import { Suspense } from 'react'
import { useConflicts, useDraft } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { Notice } from '#ui/notice.tsx'

/** Rare, and it brings the comparing of texts along: loaded when there is a conflict. */
const OneConflict = laterPart(() => import('./one-conflict.tsx').then(({ OneConflict: part }) => part))

/**
 * Fields that two people (or two devices) wrote: both texts with their times, the difference, and the
 * choice. Of one place; on the report's own page (`place` left out) all of them.
 */
export function ConflictPanel({ place }: { place?: Place }) {
  const { conflict: m } = useMessages('wizard')
  const draft = useDraft()
  const open = Object.entries(useConflicts()).filter(([path]) => place === undefined || placeOf(path) === place)
  if (open.length === 0) return null
  const found = open.every(([, conflict]) => isOwnUnsent(conflict))
  return (
    <Notice look="notice" title={found ? m.foundTitle : m.title} className="mt-6">
      <p className="mt-1">{found ? m.found : m.intro}</p>
      {open.length > 1 ? (
        <Button
          look="secondary"
          className="mt-4"
          onClick={() => draft.resolveAll(Object.fromEntries(open.map(([path, { mine }]) => [path, mine])))}
        >
          {m.keepAllMine(open.length)}
        </Button>
      ) : null}
      <ul className="mt-4 flex flex-col gap-6">
        {open.map(([path, conflict]) => (
          <li key={path}>
            <Suspense>
              <OneConflict path={path} conflict={conflict} />
            </Suspense>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
