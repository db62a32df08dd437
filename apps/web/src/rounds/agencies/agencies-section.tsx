import { useState } from 'react'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { PreparedRound } from '../prepared-round.ts'
import { AddAgencies } from './add-agencies.tsx'
import { AskedBlocks } from './asked-blocks.tsx'
import { AskedList } from './asked-list.tsx'
import { RemoveAll } from './remove-all.tsx'

interface AgenciesSectionProps {
  /** Null for a draft that is not saved yet. */
  readonly round: PreparedRound | null
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
}

/** Whom a round asks: ways to add, what came of it by block, and the list. */
export function AgenciesSection({ round, blocks }: AgenciesSectionProps) {
  const { agencies: m, running } = useMessages('rounds')
  const [adding, setAdding] = useState(false)
  if (round === null)
    return (
      <section aria-labelledby="agencies" className="mt-10">
        <h2 id="agencies" className="text-xl">
          {m.title}
        </h2>
        <p className="mt-2 text-quiet">{m.saveFirst}</p>
      </section>
    )
  const draft = round.phase === 'draft'
  const open = !['compiled', 'cancelled'].includes(round.phase)
  return (
    <section aria-labelledby="agencies" className="mt-10">
      <h2 id="agencies" tabIndex={-1} className="text-xl">
        {m.title}: {m.count(numberText(round.asked))}
      </h2>
      {draft ? <p className="mt-2 text-quiet">{m.lead}</p> : null}
      {open && (draft || adding) ? <AddAgencies round={round} blocks={blocks} /> : null}
      {open && !draft && !adding ? (
        <Button look="secondary" className="mt-4" onClick={() => setAdding(true)}>
          {running.addTitle}
        </Button>
      ) : null}
      {round.asked > 0 ? <AskedBlocks blocks={round.blocks} /> : null}
      {/* Whoever prepares goes on to publishing: a province is longer than a page. */}
      {draft && round.asked > 0 ? (
        <Disclosure
          className="mt-4"
          summary={m.open}
          summaryClassName="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent"
        >
          <RemoveAll round={round} />
          <AskedList round={round} />
        </Disclosure>
      ) : null}
      {draft ? null : <AskedList round={round} />}
    </section>
  )
}
