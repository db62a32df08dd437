import type { Override } from '@thidua/consolidation/sources/part'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'

interface OverrideFormProps {
  readonly pid: string
  readonly start: Override
  readonly onSave: (override: Override) => void
  readonly onCancel: () => void
}

/** Words in the place of what is computed, and why: both are kept with it. */
export function OverrideForm({ pid, start, onSave, onCancel }: OverrideFormProps) {
  const { computed: m } = useMessages('compiling').letter
  const [value, setValue] = useState(start.value)
  const [reason, setReason] = useState(start.reason)
  const [isLacking, setIsLacking] = useState(false)
  const save = () => {
    const override = { value: value.trim(), reason: reason.trim() }
    if (override.value === '' || override.reason === '') setIsLacking(true)
    else onSave(override)
  }
  return (
    <form
      noValidate
      className="my-2 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextArea
        id={`doan-${pid}-thay`}
        label={m.value}
        problem={isLacking && value.trim() === '' ? m.needsBoth : null}
        value={value}
        autoFocus
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <TextField
        id={`doan-${pid}-ly-do`}
        label={m.reason}
        problem={isLacking && reason.trim() === '' ? m.needsBoth : null}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <FormActions submit={m.save} look="secondary" cancel={m.cancel} onCancel={onCancel} />
    </form>
  )
}
