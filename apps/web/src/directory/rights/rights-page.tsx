import { useSearchParams } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { AgencyRights } from './agency-rights.tsx'
import { PersonRights } from './person-rights.tsx'

/** Person × act × why, by the one table of rights: of an agency's reports, or of one person. */
export function Component() {
  const m = useMessages('rights')
  const app = useMessages('app')
  const [search] = useSearchParams()
  const [agencyId, personId] = [search.get('co-quan'), search.get('nguoi')]
  if (agencyId === null && personId === null) return <NotFound />
  return (
    <Page title={m.title} wide back={{ to: paths.home(), label: app.home }}>
      {agencyId === null ? null : <AgencyRights agencyId={agencyId} />}
      {personId === null ? null : <PersonRights personId={personId} />}
      <h2 className="mt-10 text-xl">{m.gives.title}</h2>
      <p className="mt-2">{m.gives.agency}</p>
      <p>{m.gives.host}</p>
    </Page>
  )
}
