import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import type { LoaderFunctionArgs } from 'react-router'
import { ChangeHistory } from '#administration/change-history.tsx'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { MovementForm } from './movement-form.tsx'
import { MovementRounds } from './movement-rounds.tsx'

const movementQuery = graphql(/* GraphQL */ `
  query MovementPage($id: ID!) {
    movement(id: $id) {
      ...MovementForm_movement @unmask
    }
    administeredRounds(movementId: $id, first: 50) {
      edges {
        node {
          id
          ...MovementRounds_round
        }
      }
    }
  }
`)

/** No movement has this id; its page makes a new one. */
const newId = 'moi'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(movementQuery, { variables: { id: params['movementId'] ?? newId }, fetchPolicy: 'network-only' }),
  )

/** One movement: its form, its rounds, what was changed. */
export function Component() {
  const { movement: m, movements, prepare } = useMessages('rounds')
  const { rights } = useViewer()
  const { movement, administeredRounds } = useLoadedQuery(loader)
  const making = location.pathname === paths.movement(newId)
  if (!can(rights, 'administer:movements').allowed || (!movement && !making)) return <NotFound />
  const title = movement?.name ?? m.newTitle
  return (
    <Page title={title} back={{ to: paths.movements(), label: movements.title }}>
      <MovementForm key={movement?.id} movement={movement ?? null} />
      {movement ? (
        <>
          <section aria-labelledby="movement-rounds" className="mt-10">
            <h2 id="movement-rounds" className="text-xl">
              {m.rounds}
            </h2>
            <MovementRounds rounds={administeredRounds?.edges.map(({ node }) => node) ?? []} />
            <ButtonLink to={`${paths.preparedRound(newId)}?phong-trao=${movement.id}`} className="mt-4">
              {prepare.newTitle}
            </ButtonLink>
          </section>
          <ChangeHistory
            key={movement.lastChange}
            subject="movement"
            id={movement.id}
            labels={m.history}
            valueWord={(field, value) =>
              field === 'kind' ? (movements.kinds[value as keyof typeof movements.kinds] ?? value) : value
            }
          />
        </>
      ) : null}
    </Page>
  )
}
