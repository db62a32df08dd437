import {
  type RegisteredDocumentValues,
  registeredDocumentForm,
} from '@thidua/schema/administration/registered-document-form'
import { graphql } from '@thidua/schema/generated/gql'
import type { Document_AllFragment } from '@thidua/schema/generated/graphql'
import { documentTypes } from '@thidua/schema/outline/document-types'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { dayText } from '#administration/day-text.ts'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentChoice, SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { SuccessorField } from './successor-field.tsx'

const saveDocument = graphql(/* GraphQL */ `
  mutation SaveDocument($input: SaveDocumentInput!) {
    result: saveDocument(input: $input) {
      ... on MutationSaveDocumentSuccess {
        data {
          ...Document_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface DocumentFormProps {
  /** Null for a new one. */
  readonly document: Document_AllFragment | null
  /** With the id of what was saved; null when it was left. */
  readonly onDone: (id: string | null) => void
}

const startOf = (document: Document_AllFragment | null): RegisteredDocumentValues => ({
  type: document?.type ?? '',
  number: document?.number ?? '',
  issuer: document?.issuer ?? '',
  issuedOn: dayText(document?.issuedOn),
  subject: document?.subject ?? '',
  inForceFrom: dayText(document?.inForceFrom),
  inForceUntil: dayText(document?.inForceUntil),
  replacedById: document?.replacedBy?.id ?? '',
})

/** Corrects a document of the registry, or enters one; the server reads it by the same shape. */
export function DocumentForm({ document, onDone }: DocumentFormProps) {
  const { document: m, choose, dayHint, rules: own } = useMessages('reference')
  const text = useLabel()
  const act = useAdministration(saveDocument)
  const rules = useRuleWords({ ...own, ...m.rules })
  const start = startOf(document)
  const names = Object.keys(start) as (keyof RegisteredDocumentValues)[]
  const labels = { ...m.fields, replacedById: m.fields.replacedBy }
  const form = useSentForm({
    shape: registeredDocumentForm,
    start,
    words: {
      ...Object.fromEntries(names.map((name) => [name, rules(labels[name])])),
      type: rules(m.fields.type, { required: m.rules.typeMissing }),
      inForceUntil: rules(m.fields.inForceUntil, { required: m.rules.untilMissing }),
    },
    send: async (filled) => {
      const input = { ...filled, id: document?.id ?? null, lastChange: document?.lastChange ?? null }
      const { done, problem } = await act.run({ input })
      if (done) onDone(done.data.id)
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({ field: names.find((name) => name === path) ?? 'number', rule }))
    },
  })
  return (
    <SentForm form={form} label={m.formTitle} className="mt-6">
      <SentChoice
        form={form}
        name="type"
        label={m.fields.type}
        empty={choose}
        choices={documentTypes.map(({ key, label }) => ({ value: key, label: text(label) }))}
      />
      <SentLine form={form} name="number" label={m.fields.number} hint={m.numberHint} />
      <SentLine form={form} name="issuer" label={m.fields.issuer} />
      <SentLine form={form} name="issuedOn" label={m.fields.issuedOn} hint={dayHint} numeric />
      <SentLine form={form} name="subject" label={m.fields.subject} />
      <SentLine form={form} name="inForceFrom" label={m.fields.inForceFrom} hint={dayHint} numeric />
      <SentLine form={form} name="inForceUntil" label={m.fields.inForceUntil} hint={m.untilHint} numeric />
      <SuccessorField form={form} known={document?.replacedBy ?? null} itself={document?.id ?? null} />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={() => onDone(null)} />
    </SentForm>
  )
}
