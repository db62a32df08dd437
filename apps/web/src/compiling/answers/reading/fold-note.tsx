import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { Fold } from '../listing/lay-out.ts'

/** Agencies whose figures are told before the fold is opened. */
const told = 8

interface FoldNoteProps {
  readonly fold: Fold
  readonly open: boolean
  readonly onOpen: () => void
}

/** How many say the same, what figures they say it with, and the way to all of them. */
export function FoldNote({ fold: { members, figures }, open, onOpen }: FoldNoteProps) {
  const m = useMessages('compiling').answers
  return (
    <div className="mt-2">
      <Button
        look="quiet"
        className="-ml-3 text-sm"
        aria-expanded={open}
        icon={open ? <ChevronDown aria-hidden className="size-4" /> : <ChevronRight aria-hidden className="size-4" />}
        onClick={onOpen}
      >
        {m.same(members.length)}
      </Button>
      {figures && !open ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm" aria-label={m.figuresDiffer}>
          {members.slice(0, told).map(({ answer: { submission } }, at) => (
            <li key={submission.report} className="flex gap-1.5">
              <span className="text-quiet">{submission.agency.shortName}</span>
              <span className="font-medium tabular-nums">{figures[at]?.join('; ')}</span>
            </li>
          ))}
          {members.length > told ? <li className="text-quiet">{m.more(members.length - told)}</li> : null}
        </ul>
      ) : null}
    </div>
  )
}
