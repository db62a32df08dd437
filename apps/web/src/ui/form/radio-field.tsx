import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { describedBy, type FieldNotes, NoteTexts, notedClass } from './field.tsx'

interface RadioFieldProps extends FieldNotes {
  /** Id of the first choice, so that a link to the field moves focus to it. */
  readonly id: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
  readonly large?: boolean
}

/** A question with a few answers, all of them in sight. */
export function RadioField({ id, legend, hint, problem, advice, value, choices, onChoose, large }: RadioFieldProps) {
  const { 'aria-describedby': described } = describedBy({ id, hint, problem, advice })
  return (
    <fieldset aria-describedby={described} className={notedClass({ problem, advice })}>
      <legend className={clsx('mb-1.5', large ? 'text-lg font-semibold' : 'font-medium')}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mb-2 text-sm text-quiet">
          {hint}
        </p>
      ) : null}
      <NoteTexts id={id} problem={problem} advice={advice} />
      <div className="flex flex-wrap gap-x-6">
        {choices.map((choice, index) => (
          <label key={choice.value} className="inline-flex min-h-12 items-center gap-3 pr-2">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${choice.value}`}
              name={id}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChoose(choice.value)}
              className="size-5 shrink-0 accent-accent"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
