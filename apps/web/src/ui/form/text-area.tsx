import { clsx } from 'clsx'
import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { controlClass, describedBy, Field, type FieldFrame } from './field.tsx'

type TextAreaProps = FieldFrame & Omit<ComponentProps<'textarea'>, 'id' | 'ref' | 'aria-invalid' | 'aria-describedby'>

/** A box that grows with its text, so that nobody writes through a slit. */
export function TextArea({ id, label, hint, problem, advice, className, rows = 3, value, ...rest }: TextAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  })
  return (
    <Field id={id} label={label} hint={hint} problem={problem} advice={advice}>
      <textarea
        ref={box}
        rows={rows}
        value={value}
        {...rest}
        {...describedBy({ id, hint, problem, advice })}
        className={clsx(controlClass, 'field-sizing-content min-h-24 resize-y leading-relaxed', className)}
      />
    </Field>
  )
}
