import { UsersRound } from 'lucide-react'
import { useWritersAt } from '#lib/presence/use-presence.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Who else is at this place of the report just now, above what is written there. */
export function HereNow({ place }: { place: string }) {
  const { presence: m } = useMessages('wizard')
  const names = useWritersAt(place).map(({ name }) => name)
  return (
    <p role="status" className="flex min-w-0 items-center gap-2 empty:hidden">
      {names.length > 0 ? (
        <>
          <UsersRound aria-hidden className="size-4 shrink-0" />
          <span className="truncate">{m.here(names.join(', '))}</span>
        </>
      ) : null}
    </p>
  )
}

/** The same beside an item of the outline. */
export function WritersAt({ place }: { place: string }) {
  const { presence: m } = useMessages('wizard')
  const names = useWritersAt(place).map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <span className="mt-0.5 flex items-start gap-1.5 text-xs text-quiet">
      <UsersRound aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>
        <span className="sr-only">{m.alsoHere} </span>
        {names.join(', ')}
      </span>
    </span>
  )
}
