import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { z } from 'zod'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentField, SentForm } from '#ui/form/sent-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { savedViewsQuery, saveViewMutation } from './saved-views-query.ts'

const shape = z.object({ name: z.string().trim().min(1, 'required').max(60, 'tooLong') })

interface SaveViewFormProps {
  /** The tail of the address that is kept. */
  readonly query: string
  /** The name that it is kept under; null for a change of mind. */
  readonly onDone: (name: string | null) => void
}

/** Names the filter that is shown. */
export function SaveViewForm({ query, onDone }: SaveViewFormProps) {
  const m = useMessages('dashboards').views.saved
  const [problem, setProblem] = useState<string | null>(null)
  const [save] = useMutation(saveViewMutation, {
    update: (cache, { data }) => {
      if (data?.result.__typename === 'MutationSaveViewSuccess')
        cache.writeQuery({ query: savedViewsQuery, data: { __typename: 'Query', savedViews: data.result.data.views } })
    },
  })
  const form = useSentForm({
    shape,
    start: { name: '' },
    words: { name: { required: m.nameMissing, tooMany: m.tooMany } },
    send: async ({ name }) => {
      const answer = await save({ variables: { input: { name, query } } }).catch(() => null)
      const result = answer?.data?.result
      if (result?.__typename === 'ValidationError') return result.issues.map(({ rule }) => ({ field: 'name', rule }))
      if (result?.__typename === 'MutationSaveViewSuccess') onDone(name)
      else setProblem(m.unreachable)
      return []
    },
  })
  return (
    <SentForm form={form}>
      <SentField form={form} name="name">
        {({ id, problem: wrong, value, onChange }) => (
          <TextField
            id={id}
            label={m.name}
            hint={m.nameHint}
            problem={wrong}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            autoFocus
          />
        )}
      </SentField>
      <p role="alert" className="font-medium text-problem empty:hidden">
        {problem}
      </p>
      <FormActions submit={m.confirm} working={form.working} cancel={m.cancel} onCancel={() => onDone(null)} />
    </SentForm>
  )
}
