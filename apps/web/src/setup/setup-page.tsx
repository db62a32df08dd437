import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { Link } from 'react-router'
import { SetupSteps } from '#administration/setup-steps.tsx'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { SealCheck } from './seal-check.tsx'

const setupQuery = graphql(/* GraphQL */ `
  query SetupPage {
    setup {
      ...SetupSteps_setup
      sealCheck {
        at
        checked
        differ
        different
      }
    }
  }
`)

export const loader = () => preloadQuery.toPromise(preloadQuery(setupQuery, { fetchPolicy: 'network-only' }))

/** Where administration begins: the four steps of a province, and the other lists. */
export function Component() {
  const m = useMessages('administration')
  const app = useMessages('app')
  const { rights } = useViewer()
  const { setup } = useLoadedQuery(loader)
  if (!setup) return <NotFound />
  const reference = can(rights, 'administer:reference').allowed
  const lists = [
    { to: paths.templates(), label: m.templates, shown: true },
    { to: paths.blocks(), label: m.blocks, shown: can(rights, 'administer:directory').allowed },
    { to: paths.commendationForms(), label: m.commendationForms, shown: reference },
    { to: paths.documents(), label: m.documents, shown: reference },
    { to: paths.figures(), label: m.figures, shown: reference },
  ].filter(({ shown }) => shown)
  return (
    <Page title={m.title} back={{ to: paths.home(), label: app.home }}>
      <p className="mt-2 text-quiet">{m.lead}</p>
      <SetupSteps setup={setup} />
      {can(rights, 'administer:directory').allowed ? (
        <ButtonLink to={paths.bringIn()} look="secondary" className="mt-4">
          {m.bringIn}
        </ButtonLink>
      ) : null}
      <SealCheck check={setup.sealCheck} />
      <h2 className="mt-10 text-xl">{m.more}</h2>
      <ul className="mt-3 flex flex-col gap-1">
        {lists.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className="inline-flex min-h-11 items-center font-medium">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
