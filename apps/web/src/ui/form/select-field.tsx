import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClass, describedBy, Field, type FieldFrame } from './field.tsx'

interface Choice {
  readonly value: string
  readonly label: string
  /** Choices of one group stand under its name. */
  readonly group?: string
}

type SelectFieldProps = FieldFrame & {
  choices: readonly Choice[]
  /** Text of the empty choice. */
  empty: string
} & Omit<ComponentProps<'select'>, 'id' | 'children' | 'aria-invalid' | 'aria-describedby'>

/** The browser's own select: it is the best one on a phone and for a screen reader. */
export const SelectField = ({
  id,
  label,
  hint,
  problem,
  advice,
  choices,
  empty,
  className,
  ...rest
}: SelectFieldProps) => (
  <Field id={id} label={label} hint={hint} problem={problem} advice={advice}>
    <div className="relative">
      <select
        {...rest}
        {...describedBy({ id, hint, problem, advice })}
        className={clsx(controlClass, 'min-h-12 appearance-none pr-11', className)}
      >
        <option value="">{empty}</option>
        {[...Map.groupBy(choices, ({ group }) => group)].map(([group, members]) => {
          const options = members.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          )
        })}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2 text-quiet"
      />
    </div>
  </Field>
)
