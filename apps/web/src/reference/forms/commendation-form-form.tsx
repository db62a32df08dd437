import { useApolloClient } from '@apollo/client/react'
import { checkDays, commendationFormFields } from '@thidua/schema/administration/commendation-form'
import { graphql } from '@thidua/schema/generated/gql'
import type { Form_AllFragment } from '@thidua/schema/generated/graphql'
import { deciders, type FormRecipient, formRecipients } from '@thidua/schema/outline/commendation-forms'
import { z } from 'zod'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { dayText } from '#administration/day-text.ts'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentChecks, SentChoice, SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const saveForm = graphql(/* GraphQL */ `
  mutation SaveCommendationForm($input: SaveCommendationFormInput!) {
    result: saveCommendationForm(input: $input) {
      ... on MutationSaveCommendationFormSuccess {
        data {
          ...Form_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** What is typed is a text; the server is sent a number. */
const shape = commendationFormFields
  .extend({
    position: z
      .string()
      .transform((typed) => (/^\s*\d+\s*$/u.test(typed) ? Number(typed) : Number.NaN))
      .refine(Number.isInteger, 'whole')
      .pipe(commendationFormFields.shape.position),
  })
  .superRefine(checkDays)

interface CommendationFormFormProps {
  /** Null for a new one. */
  readonly form: Form_AllFragment | null
  /** The place that a new one is offered. */
  readonly next: number
  readonly onDone: () => void
}

const startOf = (form: Form_AllFragment | null, next: number) => ({
  name: form?.name ?? '',
  nameEn: form?.nameEn ?? '',
  decider: form?.decider ?? '',
  kinds: (form?.kinds ?? formRecipients) as FormRecipient[],
  validFrom: dayText(form?.validFrom),
  validUntil: dayText(form?.validUntil),
  position: `${form?.position ?? next}`,
})

/** Makes or changes a form of commendation. */
export function CommendationFormForm({ form: given, next, onDone }: CommendationFormFormProps) {
  const { forms: m, deciders: deciderWords, kinds, choose, dayHint, rules: own } = useMessages('reference')
  const client = useApolloClient()
  const act = useAdministration(saveForm)
  const rules = useRuleWords(own)
  const start = startOf(given, next)
  const names = Object.keys(start) as (keyof typeof start)[]
  const form = useSentForm({
    shape,
    start,
    words: Object.fromEntries(names.map((name) => [name, rules(m.fields[name])])),
    send: async (filled) => {
      const input = { ...filled, id: given?.id ?? null, lastChange: given?.lastChange ?? null }
      const { done, problem } = await act.run({ input })
      if (done) {
        if (!given) await client.refetchQueries({ include: ['FormsPage'] })
        onDone()
      }
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({ field: names.find((name) => name === path) ?? 'name', rule }))
    },
  })
  return (
    <SentForm
      form={form}
      label={given ? m.changeTitle : m.add}
      className="mt-3 rounded-2xl border border-line bg-sheet p-5 sm:p-6"
    >
      <SentLine form={form} name="name" label={m.fields.name} hint={m.nameHint} />
      <SentLine form={form} name="nameEn" label={m.fields.nameEn} />
      <SentChoice
        form={form}
        name="decider"
        label={m.fields.decider}
        empty={choose}
        choices={deciders.map((value) => ({ value, label: deciderWords[value] }))}
      />
      <SentChecks
        form={form}
        name="kinds"
        label={m.fields.kinds}
        choices={formRecipients.map((value) => ({ value, label: kinds[value] }))}
      />
      <SentLine form={form} name="validFrom" label={m.fields.validFrom} hint={dayHint} numeric />
      <SentLine form={form} name="validUntil" label={m.fields.validUntil} hint={m.untilHint} numeric />
      <SentLine form={form} name="position" label={m.fields.position} numeric />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={onDone} />
    </SentForm>
  )
}
