import { useApolloClient } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { Block_AllFragment } from '@thidua/schema/generated/graphql'
import { EndOrRemove } from '#administration/end-or-remove.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'

const endBlock = graphql(/* GraphQL */ `
  mutation EndBlock($id: ID!, $lastChange: ID, $on: Date) {
    result: endBlock(id: $id, lastChange: $lastChange, on: $on) {
      ... on MutationEndBlockSuccess {
        data {
          ...Block_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const removeBlock = graphql(/* GraphQL */ `
  mutation RemoveBlock($id: ID!, $lastChange: ID) {
    result: removeBlock(id: $id, lastChange: $lastChange) {
      ... on MutationRemoveBlockSuccess {
        data
      }
      ...Administration_error @unmask
    }
  }
`)

/** Ends a block on a day, or removes one that nothing ever named. */
export function EndBlock({ block, onRemoved }: { block: Block_AllFragment; onRemoved: () => void }) {
  const { blocks: m } = useMessages('directory')
  const client = useApolloClient()
  const [end, remove] = [useAdministration(endBlock), useAdministration(removeBlock)]
  const { id, lastChange = null } = block
  return (
    <EndOrRemove
      name={block.name}
      validUntil={block.validUntil ?? null}
      lead={m.endLead}
      onEnd={async (on) => (await end.run({ id, lastChange, on })).problem}
      onRemove={async () => {
        const { done, problem } = await remove.run({ id, lastChange })
        if (done) {
          await client.refetchQueries({ include: ['BlocksPage'] })
          onRemoved()
        }
        return problem
      }}
    />
  )
}
