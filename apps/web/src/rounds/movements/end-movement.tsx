import { graphql } from '@thidua/schema/generated/gql'
import type { MovementForm_MovementFragment } from '@thidua/schema/generated/graphql'
import { useNavigate } from 'react-router'
import { EndOrRemove } from '#administration/end-or-remove.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { forgetUnsentForms } from '#ui/form/unsent-forms.ts'

const endMovement = graphql(/* GraphQL */ `
  mutation EndMovement($id: ID!, $lastChange: ID, $on: Date) {
    result: endMovement(id: $id, lastChange: $lastChange, on: $on) {
      ... on MutationEndMovementSuccess {
        data {
          ...MovementForm_movement @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const removeMovement = graphql(/* GraphQL */ `
  mutation RemoveMovement($id: ID!, $lastChange: ID) {
    result: removeMovement(id: $id, lastChange: $lastChange) {
      ... on MutationRemoveMovementSuccess {
        data
      }
      ...Administration_error @unmask
    }
  }
`)

/** Ends a movement on a day, or removes one of which no round was asked. */
export function EndMovement({ movement }: { movement: MovementForm_MovementFragment }) {
  const { movement: m } = useMessages('rounds')
  const navigate = useNavigate()
  const [end, remove] = [useAdministration(endMovement), useAdministration(removeMovement)]
  const { id, lastChange = null } = movement
  return (
    <EndOrRemove
      name={movement.name}
      validUntil={movement.validUntil ?? null}
      lead={m.endLead}
      onEnd={async (on) => (await end.run({ id, lastChange, on })).problem}
      onRemove={async () => {
        const { done, problem } = await remove.run({ id, lastChange })
        if (done) {
          forgetUnsentForms()
          await navigate(paths.movements(), { replace: true })
        }
        return problem
      }}
    />
  )
}
