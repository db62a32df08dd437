import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useState } from 'react'
import { SearchAndTake } from '#administration/search-and-take.tsx'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { SentForm } from '#ui/form/use-sent-form.ts'
import { FormChoice } from '../parts/form-choice.tsx'
import type { FilledRound, RoundValues } from './round-values.ts'

const agenciesQuery = graphql(/* GraphQL */ `
  query HostAgencies($search: String!) {
    agencies(search: $search, first: 8) {
      edges {
        node {
          id
          name
          code
        }
      }
    }
  }
`)

interface HostFieldProps {
  readonly form: SentForm<RoundValues, FilledRound>
  readonly hosts: readonly { readonly id: string; readonly name: string }[]
}

/** Who asks for the reports: an administrator names any agency, a compiler one of theirs. */
export function HostField({ form, hosts }: HostFieldProps) {
  const { prepare: m } = useMessages('rounds')
  const { rights } = useViewer()
  const [changing, setChanging] = useState(false)
  if (!can(rights, 'administer:directory').allowed)
    return (
      <FormChoice
        form={form}
        name="hostAgencyId"
        label={m.host}
        choices={hosts.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )
  const { hostName } = form.values
  if (hostName !== '' && !changing)
    return (
      <div>
        <p className="font-medium">{m.host}</p>
        <p className="flex flex-wrap items-center gap-x-3">
          {hostName}
          <Button look="quiet" onClick={() => setChanging(true)}>
            {m.hostChange}
          </Button>
        </p>
      </div>
    )
  return (
    <div>
      <p className="mb-1.5 font-medium">{m.host}</p>
      <SearchAndTake
        id={form.fieldId('hostAgencyId')}
        label={m.hostSearch}
        problem={form.problemOf('hostAgencyId') === null ? null : m.hostMissing}
        find={m.hostFind}
        query={agenciesQuery}
        read={({ agencies }) => agencies.edges.map(({ node }) => ({ id: node.id, name: node.name, more: node.code }))}
        found={m.hostFound}
        take={m.hostTake}
        chosen={hostName === '' ? m.hostMissing : hostName}
        onTake={({ id, name }) => {
          form.setValue('hostAgencyId', id)
          form.setValue('hostName', name)
          setChanging(false)
        }}
      />
    </div>
  )
}
