import type { ReactNode } from 'react'
import type { FieldValues, Path } from 'react-hook-form'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { SentField } from '#ui/form/sent-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { SentForm } from '#ui/form/use-sent-form.ts'

interface FormFieldProps<Values extends FieldValues, Sent> {
  readonly form: SentForm<Values, Sent>
  readonly name: Path<Values> & keyof Values & string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly advice?: string | null
}

/** One line of a form. */
export const FormLine = <Values extends FieldValues, Sent>({
  form,
  name,
  numeric = false,
  ...frame
}: FormFieldProps<Values, Sent> & { readonly numeric?: boolean }) => (
  <SentField form={form} name={name}>
    {({ id, problem, value, onChange }) => (
      <TextField
        {...frame}
        id={id}
        problem={problem}
        value={value}
        onChange={onChange}
        {...(numeric ? { inputMode: 'numeric' as const } : {})}
      />
    )}
  </SentField>
)

/** One of some choices; '' while none is made. */
export function FormChoice<Values extends FieldValues, Sent>({
  form,
  name,
  choices,
  ...frame
}: FormFieldProps<Values, Sent> & { readonly choices: readonly { readonly value: string; readonly label: string }[] }) {
  const m = useMessages('rounds')
  return (
    <SentField form={form} name={name}>
      {({ id, problem, value, onChange }) => (
        <SelectField
          {...frame}
          id={id}
          problem={problem}
          value={value}
          onChange={onChange}
          choices={choices}
          empty={m.choose}
        />
      )}
    </SentField>
  )
}
