import type { LoaderFunctionArgs } from 'react-router'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { PictureView } from './picture-view.tsx'
import { roundNames } from './round-names.ts'
import { RoundsTable } from './rounds-table.tsx'
import { usePictures } from './use-pictures.ts'
import { type Years, yearsQuery } from './years-query.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(yearsQuery, { variables: { id: params['movementId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

/** A movement over its rounds, for who sees their dashboards. */
export function Component() {
  const { movementYears } = useLoadedQuery(loader)
  return movementYears ? <OverTheYears years={movementYears} /> : <NotFound />
}

function OverTheYears({ years }: { years: Years }) {
  const m = useMessages('movement')
  const app = useMessages('app')
  const { movement, rounds } = years
  const names = roundNames(rounds)
  const pictures = usePictures(years, names)
  return (
    <Page title={m.title(movement.name)} heading={movement.name} back={{ to: paths.home(), label: app.home }} wide>
      <p className="mt-2 max-w-reading text-quiet">{rounds.length > 0 ? m.lead : m.noRounds}</p>
      {rounds.length > 0 ? (
        <>
          <RoundsTable rounds={rounds} names={names} />
          <div className="mt-8 gap-6 lg:columns-2">
            {pictures.map((picture) => (
              <PictureView key={picture.key} picture={picture} />
            ))}
          </div>
        </>
      ) : null}
    </Page>
  )
}
