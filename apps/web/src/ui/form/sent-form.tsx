import { clsx } from 'clsx'
import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { Controller, type FieldValues, type Path, type PathValue } from 'react-hook-form'
import { useMessages } from '#messages/use-messages.ts'
import { ErrorSummary } from './error-summary.tsx'
import { TextArea } from './text-area.tsx'
import { tellUnsent } from './unsent-forms.ts'
import type { SentForm as Form } from './use-sent-form.ts'

interface SentFormProps<Values extends FieldValues, Sent> {
  readonly form: Form<Values, Sent>
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * The frame of a form that is sent: what is wrong stands on top, each a link to its field. While it is open with
 * something filled in, its page is not left unasked.
 */
export function SentForm<Values extends FieldValues, Sent>({
  form,
  label,
  className,
  children,
}: SentFormProps<Values, Sent>) {
  const { sent: m } = useMessages('app')
  const [key] = useState(() => Symbol(label))
  useEffect(() => {
    tellUnsent(key, form.unsent)
    return () => tellUnsent(key, false)
  }, [key, form.unsent])
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
      className={clsx('flex flex-col gap-4', className)}
    >
      {form.attempt > 0 ? <ErrorSummary heading={m.heading} problems={form.problems} attempt={form.attempt} /> : null}
      {children}
    </form>
  )
}

interface FieldOf<Values extends FieldValues, Name extends Path<Values>> {
  readonly id: string
  readonly problem: string | null
  readonly value: PathValue<Values, Name>
  readonly onChange: (value: unknown) => void
}

/** One field: `children` draw its control. */
export const SentField = <Values extends FieldValues, Sent, Name extends Path<Values> & keyof Values & string>({
  form,
  name,
  children,
}: {
  form: Form<Values, Sent>
  name: Name
  children: (field: FieldOf<Values, Name>) => ReactElement
}) => (
  <Controller
    control={form.control}
    name={name}
    render={({ field: { value, onChange } }) =>
      children({ id: form.fieldId(name), problem: form.problemOf(name), value, onChange })
    }
  />
)

interface SentTextProps<Values extends FieldValues, Sent> {
  readonly form: Form<Values, Sent>
  readonly name: Path<Values> & keyof Values & string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly advice?: string | null
  readonly autoFocus?: boolean
}

/** A text of some lines. */
export const SentText = <Values extends FieldValues, Sent>({ form, name, ...frame }: SentTextProps<Values, Sent>) => (
  <SentField form={form} name={name}>
    {({ id, problem, value, onChange }) => (
      <TextArea {...frame} id={id} problem={problem} value={value} onChange={onChange} />
    )}
  </SentField>
)
