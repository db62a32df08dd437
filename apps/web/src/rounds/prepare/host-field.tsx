import { can } from '@thidua/schema/permissions'
import { TakeField } from '#administration/take/take-field.tsx'
import { useAgencySearch } from '#administration/take/use-agency-search.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { SentForm } from '#ui/form/use-sent-form.ts'
import { FormChoice } from '../parts/form-choice.tsx'
import type { FilledRound, RoundValues } from './round-values.ts'

interface HostFieldProps {
  readonly form: SentForm<RoundValues, FilledRound>
  readonly hosts: readonly { readonly id: string; readonly name: string }[]
}

/** Who asks for the reports: an administrator names any agency, a compiler one of theirs. */
export function HostField({ form, hosts }: HostFieldProps) {
  const { prepare: m } = useMessages('rounds')
  const { rights } = useViewer()
  const agencySearch = useAgencySearch()
  if (!can(rights, 'administer:directory').allowed)
    return (
      <FormChoice
        form={form}
        name="hostAgencyId"
        label={m.host}
        choices={hosts.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )
  return (
    <TakeField
      {...agencySearch}
      id={form.fieldId('hostAgencyId')}
      label={m.host}
      problem={form.problemOf('hostAgencyId') === null ? null : m.hostMissing}
      search={m.hostSearch}
      change={m.hostChange}
      name={form.values.hostName}
      nothing={m.hostMissing}
      onTake={({ id, name }) => {
        form.setValue('hostAgencyId', id)
        form.setValue('hostName', name)
      }}
    />
  )
}
