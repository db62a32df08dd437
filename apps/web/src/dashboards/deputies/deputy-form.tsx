import { useMutation, useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { readDate } from '@thidua/schema/text/read-date'
import { useState } from 'react'
import { z } from 'zod'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SentField, SentForm } from '#ui/form/sent-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { deputiesQuery, nameDeputyMutation } from './deputies-query.ts'

const colleaguesQuery = graphql(/* GraphQL */ `
  query Colleagues($roundId: ID!) {
    roundReaders(roundId: $roundId) {
      id
      name
    }
  }
`)

const day = z.string().transform((typed, context) => {
  const read = readDate(typed)
  if (read === undefined) context.addIssue('date')
  return read ?? ''
})

const shape = z.object({ deputyId: z.string().min(1, 'required'), fromDay: day, untilDay: day })
const fields = ['deputyId', 'fromDay', 'untilDay'] as const

interface DeputyFormProps {
  readonly hostAgencyId: string
  readonly roundId: string
  readonly onDone: () => void
}

/** Who reads for the person, and on which days. */
export function DeputyForm({ hostAgencyId, roundId, onDone }: DeputyFormProps) {
  const m = useMessages('dashboards').deputies
  const viewer = useViewer()
  const { data } = useQuery(colleaguesQuery, { variables: { roundId } })
  const [failed, setFailed] = useState(false)
  const [name] = useMutation(nameDeputyMutation, {
    update: (cache, { data: answer }) => {
      if (answer?.result.__typename === 'MutationNameDeputySuccess')
        cache.writeQuery({
          query: deputiesQuery,
          variables: { hostAgencyId },
          data: { __typename: 'Query', readingDeputies: answer.result.data },
        })
    },
  })
  const dates = { date: m.noDate, notLater: m.notLater, past: m.past, tooLong: m.tooLong, overlaps: m.overlaps }
  const form = useSentForm({
    shape,
    start: { deputyId: '', fromDay: '', untilDay: '' },
    words: { deputyId: { required: m.nobody, notAReader: m.notAReader }, fromDay: dates, untilDay: dates },
    send: async (filled) => {
      const answer = await name({ variables: { input: { hostAgencyId, ...filled } } }).catch(() => null)
      const result = answer?.data?.result
      if (result?.__typename === 'ValidationError')
        return result.issues.map(({ path, rule }) => ({
          field: fields.find((field) => field === path) ?? 'untilDay',
          rule,
        }))
      if (result?.__typename === 'MutationNameDeputySuccess') onDone()
      else setFailed(true)
      return []
    },
  })
  const colleagues = (data?.roundReaders ?? []).filter(({ id }) => id !== viewer.id)
  return (
    <SentForm form={form}>
      <p>{m.lead}</p>
      <SentField form={form} name="deputyId">
        {({ id, problem, value, onChange }) => (
          <RadioField
            id={id}
            legend={m.who}
            problem={problem}
            value={value}
            choices={colleagues.map((colleague) => ({ value: colleague.id, label: colleague.name }))}
            onChoose={onChange}
          />
        )}
      </SentField>
      {(['fromDay', 'untilDay'] as const).map((field) => (
        <SentField key={field} form={form} name={field}>
          {({ id, problem, value, onChange }) => (
            <TextField
              id={id}
              label={m[field]}
              hint={field === 'fromDay' ? m.dayHint : undefined}
              problem={problem}
              value={value}
              onChange={({ target }) => onChange(target.value)}
              className="max-w-48"
            />
          )}
        </SentField>
      ))}
      <p role="alert" className="font-medium text-problem empty:hidden">
        {failed ? m.unreachable : null}
      </p>
      <FormActions submit={m.confirm} working={form.working} cancel={m.cancel} onCancel={onDone} />
    </SentForm>
  )
}
