import { can } from '@thidua/schema/permissions'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { ChangeHistory } from '#administration/change-history.tsx'
import { dayText } from '#administration/day-text.ts'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { AgencyFacts } from './agency-facts.tsx'
import { AgencyForm } from './agency-form.tsx'
import { AgencyPeople } from './agency-people.tsx'
import { agencyQuery } from './agency-query.ts'
import { AgencyReports } from './agency-reports.tsx'
import { EndAgency } from './end-agency.tsx'

/** What stands in the address of an agency that is to be made; no id is like it. */
const newOne = 'moi'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(agencyQuery, { variables: { id: params['agencyId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

/** One agency: what it is, who works there, what it was asked, what was changed; or the form of a new one. */
export function Component() {
  const { agencies, agency: m, kinds, regimes } = useMessages('directory')
  const { rights } = useViewer()
  const { agencyId } = useParams()
  const navigate = useNavigate()
  const { agency, blocks } = useLoadedQuery(loader)
  const [editing, setEditing] = useState(false)
  const isNew = agencyId === newOne
  if (!can(rights, 'administer:directory').allowed || (!agency && !isNew)) return <NotFound />
  const back = { to: paths.agencies(), label: agencies.title }
  if (!agency)
    return (
      <Page title={m.newTitle} back={back}>
        <AgencyForm
          agency={null}
          blocks={blocks}
          onDone={(id) => void navigate(id === null ? paths.agencies() : paths.agency(id), { replace: true })}
        />
      </Page>
    )
  const words: Record<string, Readonly<Record<string, string>>> = { kind: kinds, regime: regimes }
  const valueWord = (field: string, value: string): string => {
    if (field === 'validFrom' || field === 'validUntil') return dayText(value)
    if (field === 'predecessors' || field === 'successors') return (JSON.parse(value) as string[]).join('; ')
    return words[field]?.[value] ?? value
  }
  return (
    <Page title={agency.name} back={back}>
      {editing ? (
        <AgencyForm key={agency.id} agency={agency} blocks={blocks} onDone={() => setEditing(false)} />
      ) : (
        <>
          <AgencyFacts agency={agency} />
          <div className="mt-6 flex flex-wrap gap-3">
            <Button look="secondary" onClick={() => setEditing(true)}>
              {m.edit}
            </Button>
            <ButtonLink look="secondary" to={paths.rights({ agencyId: agency.id })}>
              {m.rights}
            </ButtonLink>
            <EndAgency agency={agency} />
          </div>
        </>
      )}
      <AgencyPeople agency={agency} />
      <AgencyReports reports={agency.reports} />
      <ChangeHistory subject="agency" id={agency.id} labels={m.fields} valueWord={valueWord} />
    </Page>
  )
}
