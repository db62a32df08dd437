import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useNavigate, useSearchParams } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { listRights, peopleOf } from './list-rights.ts'
import { RightsTable } from './rights-table.tsx'

const rightsQuery = graphql(/* GraphQL */ `
  query AgencyRights($id: ID!) {
    agency(id: $id) {
      id
      name
      people {
        ...Membership_all @unmask
      }
      reports {
        id
        roundId
        roundName
        hostAgencyId
        blockId
        people {
          ...Membership_all @unmask
        }
      }
    }
  }
`)

/** Who may do what with an agency's report of a round. */
export function AgencyRights({ agencyId }: { agencyId: string }) {
  const m = useMessages('rights')
  const { data } = useQuery(rightsQuery, { variables: { id: agencyId }, fetchPolicy: 'cache-and-network' })
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const agency = data?.agency
  if (!agency) return null
  const report = agency.reports.find(({ roundId }) => roundId === search.get('dot')) ?? agency.reports[0]
  const people = peopleOf(report?.people ?? agency.people)
  const subject = {
    agencyId,
    roundId: report?.roundId ?? '',
    blockId: report?.blockId ?? null,
    hostAgencyId: report?.hostAgencyId ?? '',
  }
  return (
    <>
      <p className="mt-2 text-quiet">{m.lead(agency.name)}</p>
      <div className="mt-4 max-w-reading">
        <SelectField
          id="rights-round"
          label={m.round}
          empty={m.noRound}
          choices={agency.reports.map(({ roundId, roundName }) => ({ value: roundId, label: roundName }))}
          value={report?.roundId ?? ''}
          onChange={({ target }) =>
            void navigate(paths.rights({ agencyId, roundId: target.value }), {
              replace: true,
              preventScrollReset: true,
            })
          }
        />
      </div>
      <RightsTable rows={listRights(people, subject)} />
    </>
  )
}
