import { useQuery } from '@apollo/client/react'
import type { Template } from '@thidua/schema/outline/template'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { publicationQuery } from '../queries.ts'
import { GoingTexts } from './going-texts.tsx'

/** What becomes of a round that runs: nothing, the new version for who has not begun, or for all drafts. */
export type RoundChoice = 'keep' | 'new' | 'all'

interface RunningRoundsProps {
  readonly id: string
  readonly fates: readonly { readonly question: string; readonly into: string[] }[]
  readonly previous: Template
  readonly chosen: ReadonlyMap<string, RoundChoice>
  readonly onChoose: (chosen: ReadonlyMap<string, RoundChoice>) => void
}

/** The rounds that use the version before: what the new one would do to each, before it is done. */
export function RunningRounds({ id, fates, previous, chosen, onChoose }: RunningRoundsProps) {
  const { rounds: m } = useMessages('templates')
  const { data, error } = useQuery(publicationQuery, {
    variables: { id, fates: fates.map(({ question, into }) => ({ question, into })) },
    fetchPolicy: 'network-only',
  })
  const rounds = data?.template?.publication ?? []
  if (error) return <p role="alert">{m.failed}</p>
  if (data && rounds.length === 0) return null
  return (
    <section aria-labelledby="rounds" className="mt-8">
      <h2 id="rounds" className="text-xl">
        {m.title}
      </h2>
      <p className="mt-2 text-quiet">{m.lead}</p>
      <ul className="mt-3 flex flex-col gap-4">
        {rounds.map((round) => (
          <li key={round.id} className="rounded-xl border border-line bg-sheet p-4">
            <RadioField
              id={`dot-${round.id}`}
              legend={round.name}
              hint={m.counts(round.notBegun, round.begun, round.staying)}
              value={chosen.get(round.id) ?? 'keep'}
              choices={[
                { value: 'keep', label: m.keep },
                { value: 'new', label: m.new(round.notBegun) },
                ...(round.begun > 0 ? [{ value: 'all', label: m.all(round.begun) }] : []),
              ]}
              onChoose={(value) => onChoose(new Map([...chosen, [round.id, value as RoundChoice]]))}
            />
            {round.begun > 0 ? (
              <p className="mt-2 text-sm">
                {round.losing.length > 0 ? m.losing(round.losing.length, round.begun) : m.losingNone}
              </p>
            ) : null}
            {round.losing.length > 0 ? (
              <Disclosure
                summary={m.which}
                summaryClassName="inline-flex min-h-11 cursor-pointer items-center text-sm font-medium text-accent"
                className=""
              >
                <GoingTexts losing={round.losing} previous={previous} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
