import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { ChangeHistory } from '#administration/change-history.tsx'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { dayText } from './parts/typed-day.ts'
import { PrepareRound } from './prepare/prepare-round.tsx'
import { RunningRound } from './published/running-round.tsx'

const roundQuery = graphql(/* GraphQL */ `
  query PreparedRoundPage($id: ID!, $movementId: ID!) {
    administeredRound(id: $id) {
      ...PreparedRound @unmask
    }
    asked: movement(id: $movementId) {
      id
      name
      mayUse
    }
    movements(usable: true, first: 20) {
      totalCount
      edges {
        node {
          id
          name
        }
      }
    }
    publishedTemplates {
      id
      name
      version
    }
    blocks(current: true) {
      id
      name
    }
    viewer {
      memberships {
        role
        agency {
          id
          name
        }
      }
    }
  }
`)

/** No round has this id; its page makes a new draft. */
const newId = 'moi'

export const loader = ({ params, request }: LoaderFunctionArgs) => {
  const id = params['roundId'] ?? newId
  const movementId = new URL(request.url).searchParams.get('phong-trao') ?? ''
  return preloadQuery.toPromise(
    preloadQuery(roundQuery, { variables: { id, movementId }, fetchPolicy: 'network-only' }),
  )
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The one that is named already stands among the others, however many there are. */
const withNamed = (some: readonly Named[], named: Named | null): readonly Named[] =>
  named === null || some.some(({ id }) => id === named.id) ? some : [named, ...some]

/** One round: prepared while it is a draft, run from its publication on; below, what was changed. */
export function Component() {
  const m = useMessages('rounds')
  // Once published, the page goes on as that of a running round, and tells so.
  const [prepared, setPrepared] = useState<string | null>(null)
  const { rights } = useViewer()
  const { roundId } = useParams()
  const [query] = useSearchParams()
  const { administeredRound: round, asked, movements, publishedTemplates, blocks, viewer } = useLoadedQuery(loader)
  if (!can(rights, 'administer:movements').allowed || (!round && roundId !== newId)) return <NotFound />
  if (round?.phase === 'draft' && prepared !== round.id) setPrepared(round.id)
  const title = !round ? m.prepare.newTitle : round.name === '' ? m.list.unnamed : round.name
  return (
    <Page title={title} back={{ to: paths.rounds(), label: m.prepare.back }}>
      {!round || round.phase === 'draft' ? (
        <PrepareRound
          key={round?.id ?? newId}
          round={round ?? null}
          movementId={query.get('phong-trao') ?? ''}
          choices={{
            movements: withNamed(
              movements.edges.map(({ node }) => node),
              round?.movement ?? (asked?.mayUse ? asked : null),
            ),
            allMovements: movements.totalCount <= movements.edges.length,
            templates: publishedTemplates ?? [],
            blocks,
            hosts: (viewer?.memberships ?? []).filter(({ role }) => role === 'compiler').map(({ agency }) => agency),
          }}
        />
      ) : (
        <RunningRound round={round} blocks={blocks} justPublished={prepared === round.id} />
      )}
      {round ? (
        <ChangeHistory
          key={round.lastChange}
          subject="round"
          id={round.id}
          labels={m.history}
          valueWord={(field, value) => {
            if (field === 'kind') return m.kinds[value as keyof typeof m.kinds] ?? value
            if (field === 'state')
              return value === 'published' ? m.history.published : (m.phases[value as keyof typeof m.phases] ?? value)
            const day = /^\d{4}-\d{2}-\d{2}/u.exec(value)?.[0]
            return day ? value.replace(day, dayText(day)) : value
          }}
        />
      ) : null}
    </Page>
  )
}
