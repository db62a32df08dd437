import type { ReactNode } from 'react'
import { type Control, Controller, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { TextArea } from './text-area.tsx'

interface RequiredTextProps<F extends FieldValues> {
  readonly control: Control<F>
  readonly name: FieldPathByValue<F, string>
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Says what to write; shown when the form was sent without it, until something is typed. */
  readonly missing: string
  readonly autoFocus?: boolean
}

/** A text that a form cannot be sent without. */
export const RequiredText = <F extends FieldValues>({ control, name, missing, ...frame }: RequiredTextProps<F>) => (
  <Controller
    control={control}
    name={name}
    rules={{ validate: (text: string) => text.trim() !== '' }}
    render={({ field: { value, onChange }, fieldState: { invalid } }) => (
      <TextArea {...frame} problem={invalid ? missing : null} value={value} onChange={onChange} />
    )}
  />
)
