import type { Label } from '@thidua/schema/label'
import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { controlId } from '../template-editing.ts'
import { useTemplateNotes } from '../use-template-problems.ts'

interface LabelFieldProps {
  readonly node: string
  /** Which text of the node: its problems are said beside it. */
  readonly field: string
  readonly label: string
  readonly hint?: ReactNode
  readonly value: Label | undefined
  readonly onChange: (value: Label) => void
  readonly long?: boolean
}

/** One text in both languages: Vietnamese, which is printed, and English, which may follow later. */
export function LabelField({
  node,
  field,
  label,
  hint,
  value = { vi: '', en: '' },
  onChange,
  long = false,
}: LabelFieldProps) {
  const m = useMessages('templates')
  const notes = useTemplateNotes(node)
  const Control = long ? TextArea : TextField
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Control
        id={controlId(node, `${field}/vi`)}
        {...(long && { rows: 2 })}
        label={label}
        hint={hint}
        {...notes(`${field}/vi`)}
        value={value.vi}
        onChange={({ target }: { target: { value: string } }) => onChange({ ...value, vi: target.value })}
      />
      <Control
        id={controlId(node, `${field}/en`)}
        {...(long && { rows: 2 })}
        label={m.inEnglish(label)}
        hint={hint && <span aria-hidden>&nbsp;</span>}
        {...notes(`${field}/en`)}
        value={value.en}
        onChange={({ target }: { target: { value: string } }) => onChange({ ...value, en: target.value })}
      />
    </div>
  )
}
