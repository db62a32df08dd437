import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { yearsOutside } from '@thidua/schema/other-round'
import { useId } from 'react'
import { MarkupView } from '#answers/markup-view.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { TextPart } from '../model/import-session.ts'
import type { ImportActs } from '../use-import-session.ts'
import { usePlaceDoubt } from '../use-place-doubt.ts'
import { DestinationSelect } from './destination-select.tsx'
import { PlacePart } from './place-part.tsx'

interface PartCardProps {
  readonly part: TextPart
  readonly position: number
  readonly acts: ImportActs
}

/** One part of the file beside the place it goes to. */
export function PartCard({ part, position, acts }: PartCardProps) {
  const m = useMessages('import').parts
  const id = useId()
  const { round } = useOpenReport()
  const years = round ? yearsOutside(part.text, round) : []
  const doubtWords = usePlaceDoubt()
  const doubt = part.doubt && part.doubt.target === part.target ? doubtWords(part.doubt, part.target !== null) : null
  const several = parseMarkup(part.text).length > 1
  return (
    <article
      aria-labelledby={`${id}-name`}
      className="grid gap-x-8 gap-y-4 rounded-2xl border border-line bg-sheet p-4 sm:p-5 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="min-w-0">
        <h3 id={`${id}-name`} className="text-sm font-medium text-quiet">
          {part.heading || m.part(position)}
        </h3>
        <div className="mt-2">
          <MarkupView markup={part.text} />
        </div>
        {years.length > 0 ? <p className="mt-2 text-sm text-notice">{m.otherYears(years.join(', '))}</p> : null}
      </div>
      <div className="flex flex-col gap-3 lg:border-l lg:border-line lg:pl-6">
        <label htmlFor={`${id}-target`} className="font-medium">
          {m.target}
          <span className="sr-only"> – {part.heading || m.part(position)}</span>
        </label>
        <DestinationSelect
          id={`${id}-target`}
          target={part.target}
          onChange={(target) => acts.retarget(part, target)}
        />
        {doubt ? <p className="text-sm text-notice">{doubt}</p> : null}
        <PlacePart part={part} acts={acts} />
        <div className="-ml-3 flex flex-wrap text-sm">
          {several ? (
            <Button look="quiet" onClick={() => acts.split(part)}>
              {m.split}
            </Button>
          ) : null}
          <Button look="quiet" onClick={() => acts.putAway(part)}>
            {m.putAway}
          </Button>
        </div>
      </div>
    </article>
  )
}
