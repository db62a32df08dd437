import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'

interface AddByNameProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** What the button says. */
  readonly act: string
  readonly onAdd: (name: string) => void
}

/** One box and a button: what is added has a name from the beginning, because its id or key is made of it for ever. */
export function AddByName({ id, label, hint, act, onAdd }: AddByNameProps) {
  const { nameRequired } = useMessages('templates')
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const blank = name.trim() === ''
  const add = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setAsked(blank)
    if (blank) return void document.getElementById(id)?.focus()
    onAdd(name.normalize('NFC').trim())
    setName('')
  }
  return (
    <form noValidate onSubmit={add} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-56">
        <TextField
          id={id}
          label={label}
          hint={hint}
          problem={asked && blank ? nameRequired : null}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <Button type="submit" look="secondary" icon={<Plus aria-hidden className="size-4" />}>
        {act}
      </Button>
    </form>
  )
}
