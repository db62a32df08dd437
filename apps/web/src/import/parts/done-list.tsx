import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { type ReactNode, useId } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { canTakeBack, type ImportSession, isOpen, type Outcome } from '../model/import-session.ts'
import { useProposalWords } from '../proposals/use-proposal-words.ts'
import { useDestinationName } from '../use-destination-name.ts'
import type { ImportActs } from '../use-import-session.ts'

const firstWords = (text: string) => plainText(parseMarkup(text)).slice(0, 160)

/** What was placed or put away, each with its way back. */
export function DoneList({ session, acts }: { session: ImportSession; acts: ImportActs }) {
  const m = useMessages('import').done
  const nameOf = useDestinationName()
  const wordsOf = useProposalWords()
  const parts = session.parts.filter((part) => !isOpen(part))
  const proposals = session.proposals.filter((proposal) => !isOpen(proposal))
  if (parts.length + proposals.length === 0) return null
  return (
    <details className="mt-10">
      <summary className="inline-flex min-h-11 items-center text-lg font-semibold">
        {m.title} ({parts.length + proposals.length})
      </summary>
      <ul className="mt-2 divide-y divide-line rounded-2xl border border-line bg-sheet">
        {parts.map((part) => (
          <DoneItem
            key={part.id}
            outcome={part.outcome}
            where={part.target === null ? '' : nameOf(part.target)}
            acts={acts}
            onUndo={() => acts.takeBack(part)}
          >
            {firstWords(part.text)}
          </DoneItem>
        ))}
        {proposals.map((proposal) => {
          const { name, value, where } = wordsOf(proposal)
          return (
            <DoneItem
              key={proposal.id}
              outcome={proposal.outcome}
              where={where}
              acts={acts}
              onUndo={() => acts.takeProposalBack(proposal.id)}
            >
              {name}
              {value ? `: ${value}` : ''}
            </DoneItem>
          )
        })}
      </ul>
    </details>
  )
}

interface DoneItemProps {
  readonly outcome: Outcome
  readonly where: string
  readonly acts: ImportActs
  readonly onUndo: () => void
  readonly children: ReactNode
}

function DoneItem({ outcome, where, acts, onUndo, children }: DoneItemProps) {
  const m = useMessages('import').done
  const id = useId()
  const mayUndo = outcome.kind === 'discarded' || canTakeBack(outcome, acts.answers)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 px-4 py-2 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <p id={id} className="truncate">
          {children}
        </p>
        <p className="text-quiet">{outcome.kind === 'placed' ? m.placed(where) : m.discarded}</p>
        {mayUndo ? null : <p className="text-quiet">{m.changed}</p>}
      </div>
      {mayUndo ? (
        <Button look="quiet" aria-describedby={id} onClick={onUndo}>
          {m.undo}
        </Button>
      ) : null}
    </li>
  )
}
