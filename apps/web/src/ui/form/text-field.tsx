import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { controlClass, describedBy, Field, type FieldFrame } from './field.tsx'
import { tidyPaste } from './tidy-paste.ts'

type TextFieldProps = FieldFrame & Omit<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby'>

/** One line of text. Validity is our own affair: no type that makes a browser refuse what was typed. */
export const TextField = ({ id, label, hint, problem, advice, className, ...rest }: TextFieldProps) => (
  <Field id={id} label={label} hint={hint} problem={problem} advice={advice}>
    <input
      type="text"
      autoComplete="off"
      onPaste={tidyPaste}
      {...rest}
      {...describedBy({ id, hint, problem, advice })}
      className={clsx(controlClass, 'min-h-12', className)}
    />
  </Field>
)
