import type { Label } from '@thidua/schema/label'
import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import type { FieldNotes } from '#ui/form/field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'

interface LabelPairProps {
  /** The id of a control, by its language. */
  readonly idOf: (language: 'vi' | 'en') => string
  readonly notesOf: (language: 'vi' | 'en') => FieldNotes
  readonly label: string
  readonly hint?: ReactNode
  readonly value: Label
  readonly onChange: (value: Label) => void
  readonly long?: boolean
}

/** One text in both languages: Vietnamese, which is printed, and English, which may follow later. */
export function LabelPair({ idOf, notesOf, label, hint, value, onChange, long = false }: LabelPairProps) {
  const m = useMessages('templates')
  const Control = long ? TextArea : TextField
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Control
        id={idOf('vi')}
        {...(long && { rows: 2 })}
        label={label}
        hint={hint}
        {...notesOf('vi')}
        value={value.vi}
        onChange={({ target }: { target: { value: string } }) => onChange({ ...value, vi: target.value })}
      />
      <Control
        id={idOf('en')}
        {...(long && { rows: 2 })}
        label={m.inEnglish(label)}
        hint={hint && <span aria-hidden>&nbsp;</span>}
        {...notesOf('en')}
        value={value.en}
        onChange={({ target }: { target: { value: string } }) => onChange({ ...value, en: target.value })}
      />
    </div>
  )
}
