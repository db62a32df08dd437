import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import type { LoaderFunctionArgs } from 'react-router'
import { ChangeHistory } from '#administration/change-history.tsx'
import { dayText } from '#administration/day-text.ts'
import { DocumentFile } from '#evidence/document/document-file.tsx'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { EndMovement } from './end-movement.tsx'
import { MovementDetails } from './movement-details.tsx'
import { MovementForm } from './movement-form.tsx'
import { MovementRounds } from './movement-rounds.tsx'

const movementQuery = graphql(/* GraphQL */ `
  query MovementPage($id: ID!, $copyOf: ID!) {
    movement(id: $id) {
      mayUse
      ...MovementForm_movement @unmask
    }
    copied: movement(id: $copyOf) {
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

export const loader = ({ params, request }: LoaderFunctionArgs) => {
  const id = params['movementId'] ?? newId
  const copyOf = new URL(request.url).searchParams.get('chep') ?? ''
  return preloadQuery.toPromise(preloadQuery(movementQuery, { variables: { id, copyOf }, fetchPolicy: 'network-only' }))
}

/** One movement: its form, its rounds, what was changed. */
export function Component() {
  const { movement: m, movements, prepare } = useMessages('rounds')
  const { rights } = useViewer()
  const { movement, copied, administeredRounds } = useLoadedQuery(loader)
  const making = location.pathname === paths.movement(newId)
  if (!can(rights, 'administer:movements').allowed || (!movement && !making)) return <NotFound />
  const title = movement?.name ?? m.newTitle
  return (
    <Page title={title} back={{ to: paths.movements(), label: movements.title }}>
      {movement && !movement.mayEdit ? (
        <MovementDetails movement={movement} />
      ) : (
        <MovementForm key={movement?.id ?? copied?.id} movement={movement ?? null} copied={copied} />
      )}
      {movement?.launchDocument ? <DocumentFile document={movement.launchDocument} className="mt-10" /> : null}
      {movement ? (
        <>
          <section aria-labelledby="movement-rounds" className="mt-10">
            <h2 id="movement-rounds" className="text-xl">
              {m.rounds}
            </h2>
            <MovementRounds rounds={administeredRounds?.edges.map(({ node }) => node) ?? []} />
            {movement.mayUse && !movement.validUntil ? (
              <ButtonLink to={`${paths.preparedRound(newId)}?phong-trao=${movement.id}`} className="mt-4">
                {prepare.newTitle}
              </ButtonLink>
            ) : null}
          </section>
          {movement.mayEdit ? <EndMovement movement={movement} /> : null}
          {movement.mayEdit ? (
            <ChangeHistory
              key={movement.lastChange}
              subject="movement"
              id={movement.id}
              labels={m.history}
              valueWord={(field, value) =>
                field === 'validUntil'
                  ? dayText(value)
                  : field === 'kind'
                    ? (movements.kinds[value as keyof typeof movements.kinds] ?? value)
                    : value
              }
            />
          ) : null}
        </>
      ) : null}
    </Page>
  )
}
