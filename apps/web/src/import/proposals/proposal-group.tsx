import { useState } from 'react'
import { RefusedAct } from '#acts/refused-act.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { Proposal } from '../model/import-session.ts'
import { standingOf } from '../model/place-proposals.ts'
import type { ImportActs } from '../use-import-session.ts'
import { usePlaceDoubt } from '../use-place-doubt.ts'
import { useProposalWords } from './use-proposal-words.ts'

interface ProposalGroupProps {
  readonly title: string
  readonly proposals: readonly Proposal[]
  readonly acts: ImportActs
}

/**
 * Suggestions of one kind as a list to tick, each with the words it was read from. What is new is
 * ticked; what is there already, would replace something, seems to belong to another round or whose item is in doubt is
 * not, until the person says so.
 */
export function ProposalGroup({ title, proposals, acts }: ProposalGroupProps) {
  const m = useMessages('import').proposals
  const { template, closed } = useOpenReport()
  const wordsOf = useProposalWords()
  const valueWords = useValueWords()
  const doubtWords = usePlaceDoubt()
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const lines = proposals.map((proposal) => {
    const standing = standingOf(proposal, acts.answers, template)
    const isClosed = closed(proposal.place ?? 'letter') !== null
    const chosen =
      !isClosed && (choices.get(proposal.id) ?? (standing === 'new' && !proposal.doubt && !proposal.placeDoubt))
    return { proposal, standing, isClosed, chosen }
  })
  const chosen = new Set(lines.filter((line) => line.chosen).map(({ proposal }) => proposal.id))
  const free = lines.filter(({ isClosed, chosen: isChosen }) => !isClosed && !isChosen)
  const others = new Set(lines.filter((line) => !line.chosen).map(({ proposal }) => proposal.id))

  return (
    <fieldset className="rounded-2xl border border-line bg-sheet p-4 sm:p-5">
      <legend className="float-left mb-2 w-full text-lg font-semibold">{title}</legend>
      <ul className="clear-both divide-y divide-line">
        {lines.map(({ proposal, standing, isClosed, chosen: isChosen }) => {
          const { name, value, where } = wordsOf(proposal)
          const current = acts.answers[proposal.fields[0]?.path ?? ''] ?? ''
          return (
            <li key={proposal.id}>
              <label className="flex min-h-12 items-start gap-3 py-2.5">
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isClosed}
                  onChange={({ target }) => setChoices((now) => new Map(now).set(proposal.id, target.checked))}
                  className="mt-1 size-5 shrink-0 accent-accent"
                />
                <span className="min-w-0 break-words">
                  <span className="font-medium">{name}</span>
                  {value ? <span className="whitespace-pre-line">: {value}</span> : null}
                  {proposal.group === 'silences' || proposal.group === 'letter' ? null : (
                    <span className="block text-sm text-quiet">{where}</span>
                  )}
                  {proposal.quote && proposal.quote !== value ? (
                    <span className="block text-sm text-quiet">
                      {m.quote} “{proposal.quote}”
                    </span>
                  ) : null}
                  {proposal.doubt && !isClosed ? (
                    <span className="block text-sm text-notice">
                      {m.doubts[proposal.doubt]} {m.tickAnyway}
                    </span>
                  ) : null}
                  {proposal.placeDoubt && !isClosed ? (
                    <span className="block text-sm text-notice">
                      {doubtWords(proposal.placeDoubt, true)} {m.tickAnyway}
                    </span>
                  ) : null}
                  {isClosed ? <span className="block text-sm text-notice">{m.closed}</span> : null}
                  {standing === 'new' || isClosed ? null : (
                    <span className="block text-sm text-notice">
                      {standing === 'differs'
                        ? m.standing.differs(valueWords(proposal.fields[0]?.path ?? '', current))
                        : m.standing[standing]}
                    </span>
                  )}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {chosen.size > 0 ? (
          <Button data-next onClick={() => acts.placeAll(chosen)}>
            {m.place(chosen.size)}
          </Button>
        ) : (
          <RefusedAct acts={[m.place(0)]} why={m.nothing} />
        )}
        {free.length > 1 ? (
          <Button
            look="secondary"
            onClick={() =>
              setChoices((now) => new Map([...now, ...free.map(({ proposal }) => [proposal.id, true] as const)]))
            }
          >
            {m.tickAll(free.length)}
          </Button>
        ) : null}
        {others.size > 0 ? (
          <Button look="quiet" onClick={() => acts.putAllAway(others)}>
            {m.putAway}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}
