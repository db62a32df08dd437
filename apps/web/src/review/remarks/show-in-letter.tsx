import type { TextRange } from '@thidua/letter/markup/quote-of'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { Standing } from './standing-of.ts'

/** A place of the letter: a range of a text, a whole field or row, or without a path an item. */
export interface Sight {
  readonly place: string
  readonly path: string | null
  readonly range: TextRange | null
}

export type ShowSight = (sight: Sight) => void

/** The way from a remark to where it stands; of words that are gone it says so and leads to their item. */
export function ShowInLetter({ place, standing, show }: { place: string; standing: Standing; show: ShowSight }) {
  const m = useMessages('review').remarks
  if (standing.kind === 'item') return null
  const sight = standing.kind === 'here' ? { place, ...standing } : { place, path: null, range: null }
  return (
    <>
      {standing.kind === 'lost' ? <p className="mt-1.5 ml-3 text-sm text-notice">{m.lost}</p> : null}
      <Button look="quiet" onClick={() => show(sight)}>
        {standing.kind === 'here' ? m.show : m.showItem}
      </Button>
    </>
  )
}
