import { graphql } from '@thidua/schema/generated/gql'
import { documentTypes } from '@thidua/schema/outline/document-types'
import type { FieldValues, Path } from 'react-hook-form'
import { SearchAndTake } from '#administration/take/search-and-take.tsx'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentField } from '#ui/form/sent-form.tsx'
import type { SentForm } from '#ui/form/use-sent-form.ts'
import { FormChoice } from './form-choice.tsx'
import { type DocumentValues, documentName } from './named-document.ts'
import { dayText } from './typed-day.ts'

const documentsQuery = graphql(/* GraphQL */ `
  query RegistryDocuments($search: String!) {
    registryDocuments(search: $search, first: 8) {
      id
      number
      issuer
      issuedOn
      subject
    }
  }
`)

interface DocumentFieldProps<Values extends FieldValues & DocumentValues, Sent> {
  readonly form: SentForm<Values, Sent>
  readonly legend: string
}

/** Names a document: none yet, one of the registry by searching it, or a new one. */
export function DocumentField<Values extends FieldValues & DocumentValues, Sent>({
  form,
  legend,
}: DocumentFieldProps<Values, Sent>) {
  const { document: m } = useMessages('rounds')
  const text = useLabel()
  type Name = Path<Values> & keyof Values & string
  const set = (name: keyof DocumentValues, value: string) => form.setValue(name as Name, value as Values[Name])
  const { documentMode: mode, documentName: chosen } = form.values
  const field = (name: keyof DocumentValues) => name as Name
  return (
    <div className="flex flex-col gap-4">
      <SentField form={form} name={field('documentMode')}>
        {({ id, problem, value, onChange }) => (
          <RadioField
            id={id}
            legend={legend}
            hint={m.fileHint}
            problem={problem}
            value={value}
            onChoose={onChange}
            choices={(['none', 'registry', 'new'] as const).map((key) => ({ value: key, label: m[key] }))}
          />
        )}
      </SentField>
      {mode === 'registry' ? (
        <SearchAndTake
          id={form.fieldId(field('documentId'))}
          label={m.search}
          hint={m.searchHint}
          problem={form.problemOf(field('documentId')) === null ? null : m.missing}
          find={m.find}
          query={documentsQuery}
          read={({ registryDocuments }) =>
            (registryDocuments ?? []).map((one) => ({
              id: one.id,
              name: documentName(one),
              more: [dayText(one.issuedOn), one.subject].filter(Boolean).join(' · '),
            }))
          }
          found={m.found}
          take={m.take}
          chosen={chosen === '' ? m.notChosen : m.chosen(chosen)}
          onTake={({ id, name }) => {
            set('documentId', id)
            set('documentName', name)
          }}
        />
      ) : null}
      {mode === 'new' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <FormChoice
            form={form}
            name={field('documentType')}
            label={m.type}
            choices={documentTypes.map(({ key, label }) => ({ value: key, label: text(label) }))}
          />
          <SentLine form={form} name={field('documentNumber')} label={m.number} hint={m.numberHint} />
          <SentLine form={form} name={field('documentIssuer')} label={m.issuer} />
          <SentLine form={form} name={field('documentIssuedOn')} label={m.issuedOn} numeric />
          <div className="sm:col-span-2">
            <SentLine form={form} name={field('documentSubject')} label={m.subject} />
          </div>
        </div>
      ) : null}
    </div>
  )
}
