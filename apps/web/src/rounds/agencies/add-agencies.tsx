import { useApolloClient } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { AgencyKind, AskAgenciesMutationVariables, NotAskedReason } from '@thidua/schema/generated/graphql'
import { useId, useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { PreparedRound } from '../prepared-round.ts'

export const askAgencies = graphql(/* GraphQL */ `
  mutation AskAgencies($input: AskAgenciesInput!) {
    result: askAgencies(input: $input) {
      __typename
      ... on MutationAskAgenciesSuccess {
        data {
          added
          notAsked {
            text
            why
          }
          round {
            ...PreparedRound @unmask
          }
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface Outcome {
  readonly added: number
  readonly notAsked: readonly { readonly text: string; readonly why: NotAskedReason }[]
}

type Selection = Omit<AskAgenciesMutationVariables['input'], 'roundId' | 'lastChange'>

interface AddAgenciesProps {
  readonly round: PreparedRound
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
}

/** Adds agencies: all, those of a block or a kind, or by pasted codes; tells what was not found. */
export function AddAgencies({ round, blocks }: AddAgenciesProps) {
  const { agencies: m, agencyKinds, choose } = useMessages('rounds')
  const client = useApolloClient()
  const act = useAdministration(askAgencies)
  const id = useId()
  const [block, setBlock] = useState('')
  const [kind, setKind] = useState('')
  const [codes, setCodes] = useState('')
  const [empty, setEmpty] = useState<'block' | 'kind' | 'codes' | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const add = async (selection: Selection) => {
    setEmpty(null)
    setOutcome(null)
    const { done } = await act.run({ input: { roundId: round.id, lastChange: round.lastChange ?? null, ...selection } })
    if (!done) return
    setOutcome(done.data)
    if (selection.codes && done.data.notAsked.length === 0) setCodes('')
    await client.refetchQueries({ include: ['AskedAgencies'] }).catch(() => undefined)
  }
  const problem = (of: typeof empty) => (empty === of ? m.nothingChosen : null)
  const addOr = (of: 'block' | 'kind' | 'codes', chosen: string, selection: Selection) => () =>
    chosen.trim() === '' ? setEmpty(of) : void add(selection)
  return (
    <div className="mt-4 flex flex-col gap-4">
      <Button look="secondary" className="self-start" onClick={() => void add({ all: true })}>
        {m.all}
      </Button>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="flex flex-col gap-2">
          <SelectField
            id={`${id}-block`}
            label={m.block}
            problem={problem('block')}
            empty={choose}
            value={block}
            onChange={({ target }) => setBlock(target.value)}
            choices={blocks.map(({ id: value, name }) => ({ value, label: name }))}
          />
          <Button look="secondary" className="self-start" onClick={addOr('block', block, { blockIds: [block] })}>
            {m.addBlock}
          </Button>
        </div>
        <div className="flex flex-col gap-2">
          <SelectField
            id={`${id}-kind`}
            label={m.kind}
            problem={problem('kind')}
            empty={choose}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
            choices={Object.entries(agencyKinds).map(([value, label]) => ({ value, label }))}
          />
          <Button
            look="secondary"
            className="self-start"
            onClick={addOr('kind', kind, { kinds: [kind as AgencyKind] })}
          >
            {m.addKind}
          </Button>
        </div>
      </div>
      <TextArea
        id={`${id}-codes`}
        label={m.codes}
        hint={m.codesHint}
        problem={problem('codes')}
        value={codes}
        onChange={({ target }) => setCodes(target.value)}
      />
      <Button look="secondary" className="self-start" onClick={addOr('codes', codes, { codes: codesOf(codes) })}>
        {m.addCodes}
      </Button>
      <div role="status" className="empty:hidden">
        {outcome ? (
          <>
            <p className="font-medium">{m.added(numberText(outcome.added))}</p>
            {outcome.notAsked.length > 0 ? (
              <>
                <p className="mt-2 text-notice">{m.notAdded(outcome.notAsked.length)}</p>
                <ul className="mt-1 list-disc pl-6 text-sm">
                  {outcome.notAsked.map(({ text, why }) => (
                    <li key={text}>
                      <b>{text}</b>: {m.why[why]}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </>
        ) : null}
      </div>
      <AdministrationProblem problem={act.problem} />
    </div>
  )
}

/** Codes as they come from a column of a sheet or a line of a letter. */
const codesOf = (pasted: string): string[] =>
  pasted
    .split(/[\s,;]+/u)
    .map((code) => code.trim())
    .filter((code) => code !== '')
