import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { type NoticeMail, noticeMails } from '@thidua/schema/notices/notice-kinds'
import { useState } from 'react'
import { z } from 'zod'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SentField, SentForm } from '#ui/form/sent-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const chooseSettings = graphql(/* GraphQL */ `
  mutation ChooseNoticeSettings($input: ChooseSettingsInput!) {
    chooseSettings(input: $input) {
      __typename
      ... on MutationChooseSettingsSuccess {
        data {
          noticeMail
          phone
        }
      }
      ... on ValidationError {
        issues {
          path
          rule
        }
      }
    }
  }
`)

const shape = z.object({ noticeMail: z.enum(noticeMails), phone: z.string().trim() })

/** Mails at once, in the morning or not at all; the telephone for the rest. */
export function SettingsForm({ noticeMail, phone }: { noticeMail: NoticeMail; phone: string }) {
  const { own: m } = useMessages('notices')
  const [choose] = useMutation(chooseSettings)
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null)
  const form = useSentForm({
    shape,
    start: { noticeMail, phone },
    words: { phone: { phone: m.phoneProblem } },
    send: async (filled) => {
      setOutcome(null)
      const answer = await choose({ variables: { input: filled } }).catch(() => null)
      const result = answer?.data?.chooseSettings
      if (result?.__typename === 'ValidationError') return [{ field: 'phone' as const, rule: 'phone' }]
      const saved = result?.__typename === 'MutationChooseSettingsSuccess'
      setOutcome(saved ? 'saved' : 'failed')
      return saved ? 'saved' : []
    },
  })
  return (
    <SentForm form={form} className="mt-6 rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <SentField form={form} name="noticeMail">
        {({ id, value, onChange }) => (
          <RadioField
            id={id}
            legend={m.mail}
            value={value}
            choices={noticeMails.map((one) => ({ value: one, label: m.mails[one] }))}
            onChoose={onChange}
          />
        )}
      </SentField>
      <SentField form={form} name="phone">
        {({ id, problem, value, onChange }) => (
          <TextField
            id={id}
            label={m.phone}
            hint={m.phoneHint}
            problem={problem}
            inputMode="tel"
            autoComplete="tel"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </SentField>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" aria-disabled={form.working || undefined}>
          {m.save}
        </Button>
        <p role="status" className="font-medium text-accent-deep empty:hidden">
          {outcome === 'saved' ? m.saved : null}
        </p>
        <p role="alert" className="font-medium text-problem empty:hidden">
          {outcome === 'failed' ? m.failed : null}
        </p>
      </div>
    </SentForm>
  )
}
