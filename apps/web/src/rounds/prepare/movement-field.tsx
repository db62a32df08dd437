import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { TakeField } from '#administration/take/take-field.tsx'
import { useMessages } from '#messages/use-messages.ts'
import type { SentForm } from '#ui/form/use-sent-form.ts'
import { FormChoice } from '../parts/form-choice.tsx'
import type { RoundChoices } from './round-choices.ts'
import type { FilledRound, RoundValues } from './round-values.ts'

const movementsQuery = graphql(/* GraphQL */ `
  query MovementsToChoose($search: String!) {
    movements(search: $search, usable: true, first: 8) {
      edges {
        node {
          id
          name
          fromYear
          toYear
        }
      }
    }
  }
`)

interface MovementFieldProps {
  readonly form: SentForm<RoundValues, FilledRound>
  readonly choices: Pick<RoundChoices, 'movements' | 'allMovements'>
}

/** The movement that a round is of: from a list while all fit into one, else found by words. */
export function MovementField({ form, choices: { movements, allMovements } }: MovementFieldProps) {
  const { prepare: m, movements: words } = useMessages('rounds')
  const { movementId } = form.values
  const [taken, setTaken] = useState<{ readonly id: string; readonly name: string } | null>(null)
  if (allMovements)
    return (
      <FormChoice
        form={form}
        name="movementId"
        label={m.movement}
        choices={movements.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )
  const chosen = [taken, ...movements].find((one) => one?.id === movementId)?.name ?? ''
  return (
    <TakeField
      id={form.fieldId('movementId')}
      label={m.movement}
      problem={form.problemOf('movementId') === null ? null : m.movementMissing}
      search={m.movementSearch}
      change={m.movementChange}
      name={chosen}
      nothing={m.movementMissing}
      find={m.movementFind}
      query={movementsQuery}
      read={({ movements: found }) =>
        found.edges.map(({ node }) => ({
          id: node.id,
          name: node.name,
          more: words.yearsText(node.fromYear, node.toYear ?? null),
        }))
      }
      found={m.movementFound}
      take={m.movementTake}
      onTake={(one) => {
        form.setValue('movementId', one.id)
        setTaken(one)
      }}
    />
  )
}
