import { useQuery } from '@apollo/client/react'
import { today } from '#administration/day-text.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Page } from '#ui/page.tsx'
import { Colleagues } from './colleagues.tsx'
import { ownAgencyQuery } from './own-agency-query.ts'

/** Where a head gives work to others: clerks, who may send, who stands in for some days. */
export function Component() {
  const { own: m } = useMessages('directory')
  const app = useMessages('app')
  const { rights } = useViewer()
  const ids = rights.memberships.filter(({ role }) => role === 'head').map(({ agencyId }) => agencyId)
  return (
    <Page title={m.title} back={{ to: paths.home(), label: app.home }}>
      {ids.length === 0 ? <p className="mt-4">{m.none}</p> : null}
      {ids.map((id) => (
        <OwnAgency key={id} id={id} />
      ))}
    </Page>
  )
}

function OwnAgency({ id }: { id: string }) {
  const { agency: words } = useMessages('directory')
  const { data } = useQuery(ownAgencyQuery, { variables: { id }, fetchPolicy: 'cache-and-network' })
  // What is no more has nobody to take on.
  if (!data?.agency || (data.agency.validUntil && data.agency.validUntil <= today())) return null
  return (
    <section aria-labelledby={`agency-${id}`} className="mt-6">
      <h2 id={`agency-${id}`} className="text-xl">
        {data.agency.name}
      </h2>
      <Colleagues agency={data.agency} />
      <ButtonLink look="quiet" className="-ml-3 mt-3" to={paths.rights({ agencyId: id })}>
        {words.rights}
      </ButtonLink>
    </section>
  )
}
