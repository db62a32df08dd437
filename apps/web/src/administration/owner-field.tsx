import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { Chosen } from './take/chosen.tsx'
import { TakeField } from './take/take-field.tsx'
import { useAgencySearch } from './take/use-agency-search.ts'

const ownQuery = graphql(/* GraphQL */ `
  query OwnersToChoose {
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

/** The id of a new thing's agency until somebody says another: the one that the person compiles for, where it is one. */
export const ownAgency = 'own'

/** An agency by name; `id` is '' for none. */
export interface Owner {
  readonly id: string
  readonly name: string
}

/** What the server is sent: an administrator may say none; for everybody else none is the agency that they compile for. */
export const useOwnerInput = (): ((id: string) => string | null | undefined) => {
  const { rights } = useViewer()
  return (id) => {
    if (id === ownAgency) return undefined
    return id === '' ? (can(rights, 'administer:directory').allowed ? null : undefined) : id
  }
}

interface OwnerFieldProps {
  readonly id: string
  readonly hint: string
  readonly value: Owner
  readonly problem: string | null
  /** Whether another one is looked for at once. */
  readonly searching?: boolean
  readonly onChange: (owner: Owner) => void
}

/** Whose a movement or a template is: any agency for an administrator, one of theirs for who compiles for several. */
export function OwnerField({ id, hint, value, problem, searching = false, onChange }: OwnerFieldProps) {
  const { owner: m } = useMessages('administration')
  const { rights } = useViewer()
  const { data } = useQuery(ownQuery)
  const agencySearch = useAgencySearch()
  const own = (data?.viewer?.memberships ?? []).flatMap(({ role, agency }) => (role === 'compiler' ? [agency] : []))
  const administers = can(rights, 'administer:directory').allowed
  const unsaid = value.id === ownAgency || (value.id === '' && !administers)
  const shown = unsaid ? (own.length === 1 ? own[0] : null) : value
  if (!administers && own.length > 1)
    return (
      <SelectField
        id={id}
        label={m.label}
        hint={hint}
        problem={problem}
        value={shown?.id ?? ''}
        onChange={({ target }) => onChange(own.find((agency) => agency.id === target.value) ?? { id: '', name: '' })}
        empty={m.choose}
        choices={own.map((agency) => ({ value: agency.id, label: agency.name }))}
      />
    )
  const name = shown?.name ?? ''
  if (!administers) return <Chosen label={m.label} name={name === '' ? m.shared : name} hint={hint} />
  return (
    <TakeField
      {...agencySearch}
      id={id}
      label={m.label}
      hint={hint}
      problem={problem}
      search={m.search}
      change={m.change}
      name={name}
      nothing={m.shared}
      none={m.share}
      searching={searching}
      onTake={onChange}
    />
  )
}
