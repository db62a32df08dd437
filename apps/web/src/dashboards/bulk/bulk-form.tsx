import { readDate } from '@thidua/schema/text/read-date'
import { z } from 'zod'
import { useMessages } from '#messages/use-messages.ts'
import { CheckField } from '#ui/form/check-field.tsx'
import { ChooseMany } from '#ui/form/choose-many.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentField, SentForm, SentText } from '#ui/form/sent-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import type { BulkAct } from './bulk-act.ts'
import type { RoundReader } from './rows-query.ts'

/** What is chosen for all of them, whatever the act takes of it. */
export interface BulkChoice {
  /** Who reads them; several share them evenly, nobody hands them back. */
  readonly to: readonly string[]
  /** `yyyy-MM-dd` */
  readonly deadline: string
  readonly reason: string
  /** An extension may make a late report one on time, or lie after the compiler's deadline. */
  readonly late: boolean
}

interface BulkFormProps {
  readonly act: BulkAct
  readonly readers: readonly RoundReader[]
  readonly onStart: (choice: BulkChoice) => void
  readonly onCancel: () => void
}

const shapeFor = (act: BulkAct) =>
  z.object({
    to: z.array(z.string()),
    deadline: z.string().transform((typed, context) => {
      const day = readDate(typed)
      if (act === 'extend' && day === undefined) context.addIssue('date')
      return day ?? ''
    }),
    reason: z
      .string()
      .trim()
      .max(10_000, 'tooLong')
      .refine((text) => act !== 'extend' || text !== '', 'required'),
    late: z.boolean(),
  })

/** What an act on many needs to know before it begins. */
export function BulkForm({ act, readers, onStart, onCancel }: BulkFormProps) {
  const m = useMessages('dashboards').bulk
  const form = useSentForm({
    shape: shapeFor(act),
    start: { to: [] as string[], deadline: '', reason: '', late: false },
    words: { deadline: { date: m.noDate }, reason: { required: m.noReason } },
    send: async (choice) => {
      onStart(choice)
      return []
    },
  })
  return (
    <SentForm form={form} className="mt-4">
      {act === 'assign' ? (
        <SentField form={form} name="to">
          {({ id, problem, value, onChange }) => (
            <ChooseMany
              id={id}
              legend={m.readers}
              problem={problem}
              choices={readers.map((reader) => ({
                value: reader.id,
                label: reader.name,
                note: m.waiting(reader.waiting),
              }))}
              chosen={value}
              onChoose={onChange}
            />
          )}
        </SentField>
      ) : null}
      {act === 'extend' ? (
        <>
          <SentField form={form} name="deadline">
            {({ id, problem, value, onChange }) => (
              <TextField
                id={id}
                label={m.deadline}
                hint={m.deadlineHint}
                problem={problem}
                value={value}
                onChange={onChange}
              />
            )}
          </SentField>
          <SentText form={form} name="reason" label={m.reason} hint={m.reasonHint} />
          <SentField form={form} name="late">
            {({ id, problem, value, onChange }) => (
              <CheckField id={id} label={m.late} problem={problem} checked={value} onCheck={onChange} />
            )}
          </SentField>
        </>
      ) : null}
      <FormActions
        submit={act === 'assign' && form.values.to.length === 0 ? m.handBack : m.start[act]}
        cancel={m.cancel}
        onCancel={onCancel}
      />
    </SentForm>
  )
}
