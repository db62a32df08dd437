import { type ReactNode, useState } from 'react'
import type { FieldValues, Path } from 'react-hook-form'
import { SentField } from '#ui/form/sent-form.tsx'
import type { SentForm } from '#ui/form/use-sent-form.ts'
import { type Options, type Picked, PickField } from './pick-field.tsx'

interface SentPickProps<Values extends FieldValues, Sent> {
  readonly form: SentForm<Values, Sent>
  /** A text holds the id of one, a list the ids of several. */
  readonly name: Path<Values> & keyof Values & string
  readonly label: string
  readonly hint?: ReactNode
  /** Those whose ids the form starts with. */
  readonly known: readonly Picked[]
  readonly useOptions: (search: string) => Options
}

/** A field of a form whose value is what was found and chosen. */
export function SentPick<Values extends FieldValues, Sent>({
  form,
  name,
  known,
  ...rest
}: SentPickProps<Values, Sent>) {
  const [seen, setSeen] = useState(known)
  return (
    <SentField form={form} name={name}>
      {({ id, problem, value, onChange }) => {
        const several = Array.isArray(value)
        const ids: readonly string[] = several ? value : value === '' ? [] : [value]
        return (
          <PickField
            {...rest}
            id={id}
            problem={problem}
            several={several}
            picked={ids.flatMap((one) => seen.find((picked) => picked.id === one) ?? [])}
            onPick={(picked) => {
              setSeen((before) => [...before, ...picked])
              const next = picked.map((one) => one.id)
              onChange(several ? next : (next[0] ?? ''))
            }}
          />
        )
      }}
    </SentField>
  )
}
