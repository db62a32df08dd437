import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { CheckField } from '#ui/form/check-field.tsx'
import type { ShownMembership } from '../people/membership-words.tsx'
import type { OwnAgency } from './own-agency-query.ts'

const letSubmit = graphql(/* GraphQL */ `
  mutation LetSubmit($id: ID!, $always: Boolean!, $roundIds: [ID!]!) {
    result: letSubmit(id: $id, always: $always, roundIds: $roundIds) {
      ... on MutationLetSubmitSuccess {
        data {
          ...Membership_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface LetSubmitProps {
  readonly membership: ShownMembership
  readonly reports: OwnAgency['reports']
  readonly onDone: () => void
}

/** Whether a clerk sends always, for some rounds, or not at all. */
export function LetSubmit({ membership, reports, onDone }: LetSubmitProps) {
  const { own: m } = useMessages('directory')
  const administration = useMessages('administration')
  const act = useAdministration(letSubmit)
  const [always, setAlways] = useState(membership.maySubmit)
  const [roundIds, setRoundIds] = useState(membership.grantedRounds.map(({ id }) => id))
  const open = reports.filter(
    ({ state, roundId }) => !['ACCEPTED', 'COMPILED'].includes(state) || roundIds.includes(roundId),
  )
  const save = async () => {
    const { done } = await act.run({ id: membership.id, always, roundIds })
    if (done) onDone()
  }
  const title = m.letSubmitTitle(membership.person.name)
  return (
    <section aria-label={title} className="mt-3 rounded-2xl border border-line bg-sheet p-5">
      <CheckField id={`always-${membership.id}`} label={m.always} checked={always} onCheck={setAlways} />
      {always ? null : (
        <fieldset className="mt-2">
          <legend className="font-medium">{m.someRounds}</legend>
          {open.length === 0 ? <p className="text-quiet">{m.noRounds}</p> : null}
          {open.map(({ roundId, roundName }) => (
            <CheckField
              key={roundId}
              id={`round-${membership.id}-${roundId}`}
              label={roundName}
              checked={roundIds.includes(roundId)}
              onCheck={(checked) =>
                setRoundIds(checked ? [...roundIds, roundId] : roundIds.filter((one) => one !== roundId))
              }
            />
          ))}
        </fieldset>
      )}
      <AdministrationProblem problem={act.problem} className="mt-2" />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button aria-disabled={act.working || undefined} onClick={() => void save()}>
          {m.save}
        </Button>
        <Button look="secondary" onClick={onDone}>
          {administration.cancel}
        </Button>
      </div>
    </section>
  )
}
