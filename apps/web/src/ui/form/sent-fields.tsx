import type { ReactNode } from 'react'
import type { FieldValues, Path } from 'react-hook-form'
import { CheckField } from './check-field.tsx'
import { RadioField } from './radio-field.tsx'
import { SelectField } from './select-field.tsx'
import { SentField } from './sent-form.tsx'
import { TextField } from './text-field.tsx'
import type { SentForm } from './use-sent-form.ts'

interface FieldProps<Values extends FieldValues, Sent> {
  readonly form: SentForm<Values, Sent>
  readonly name: Path<Values> & keyof Values & string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly advice?: string | null
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** One line; `numeric` asks a telephone for its figures. */
export const SentLine = <Values extends FieldValues, Sent>({
  form,
  name,
  numeric,
  ...frame
}: FieldProps<Values, Sent> & { readonly numeric?: boolean }) => (
  <SentField form={form} name={name}>
    {({ id, problem, value, onChange }) => (
      <TextField
        {...frame}
        id={id}
        problem={problem}
        inputMode={numeric ? 'numeric' : undefined}
        value={value}
        onChange={onChange}
      />
    )}
  </SentField>
)

/** One of a list. */
export const SentChoice = <Values extends FieldValues, Sent>({
  form,
  name,
  ...frame
}: FieldProps<Values, Sent> & { readonly choices: readonly Choice[]; readonly empty: string }) => (
  <SentField form={form} name={name}>
    {({ id, problem, value, onChange }) => (
      <SelectField {...frame} id={id} problem={problem} value={value} onChange={onChange} />
    )}
  </SentField>
)

/** One of a few, all in sight. */
export const SentRadio = <Values extends FieldValues, Sent>({
  form,
  name,
  label,
  hint,
  choices,
}: FieldProps<Values, Sent> & { readonly choices: readonly Choice[] }) => (
  <SentField form={form} name={name}>
    {({ id, problem, value, onChange }) => (
      <RadioField
        id={id}
        legend={label}
        hint={hint}
        problem={problem}
        value={value}
        choices={choices}
        onChoose={onChange}
      />
    )}
  </SentField>
)

/** Yes or no. */
export const SentCheck = <Values extends FieldValues, Sent>({ form, name, label }: FieldProps<Values, Sent>) => (
  <SentField form={form} name={name}>
    {({ id, problem, value, onChange }) => (
      <CheckField id={id} label={label} problem={problem} checked={value} onCheck={onChange} />
    )}
  </SentField>
)

/** Several of a few; the field's value is the list of those chosen. */
export const SentChecks = <Values extends FieldValues, Sent>({
  form,
  name,
  label,
  hint,
  choices,
}: FieldProps<Values, Sent> & { readonly choices: readonly Choice[] }) => (
  <SentField form={form} name={name}>
    {({ id, problem, value, onChange }) => {
      const chosen: readonly string[] = value
      return (
        <fieldset aria-describedby={problem ? `${id}-problem` : undefined}>
          <legend className="mb-1.5 font-medium">{label}</legend>
          {hint ? <p className="mb-1 text-sm text-quiet">{hint}</p> : null}
          {problem ? (
            <p id={`${id}-problem`} className="font-medium text-problem">
              {problem}
            </p>
          ) : null}
          {choices.map((choice, index) => (
            <CheckField
              key={choice.value}
              id={index === 0 ? id : `${id}-${choice.value}`}
              label={choice.label}
              checked={chosen.includes(choice.value)}
              onCheck={(checked) =>
                onChange(checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))
              }
            />
          ))}
        </fieldset>
      )
    }}
  </SentField>
)
