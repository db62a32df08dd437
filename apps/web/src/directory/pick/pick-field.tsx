import { Plus, X } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'

/** Something that can be chosen, as people call it. */
export interface Picked {
  readonly id: string
  readonly name: string
}

export interface Options {
  /** Null while nothing was asked for. */
  readonly found: readonly (Picked & { readonly more?: string })[] | null
  readonly failed: boolean
}

interface PickFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | null
  readonly picked: readonly Picked[]
  readonly onPick: (picked: readonly Picked[]) => void
  /** Several may be chosen. */
  readonly several?: boolean
  readonly useOptions: (search: string) => Options
}

/** One or several of many, found by typing: what is chosen stands above the words, each with a way to drop it. */
export function PickField({ id, label, hint, problem, picked, onPick, several = false, useOptions }: PickFieldProps) {
  const { picker: m } = useMessages('directory')
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.normalize('NFC').trim())
  const { found, failed } = useOptions(search)
  const offered = found?.filter((option) => picked.every((one) => one.id !== option.id)) ?? []
  const take = (option: Picked) => {
    onPick(several ? [...picked, option] : [option])
    setTyped('')
    document.getElementById(id)?.focus()
  }
  return (
    <div className="flex flex-col gap-2">
      <TextField
        id={id}
        label={label}
        hint={hint}
        problem={problem}
        value={typed}
        placeholder={m.search(label)}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          // Enter takes the first one found; it must not send the form under the hand.
          if (event.key !== 'Enter' || typed === '') return
          event.preventDefault()
          if (offered[0]) take(offered[0])
        }}
      />
      <div role="status">
        {search !== '' && failed ? <p className="text-sm">{m.failed}</p> : null}
        {search !== '' && found?.length === 0 ? <p className="text-sm text-quiet">{m.nothing}</p> : null}
        {search !== '' && offered.length > 0 ? (
          <ul className="rounded-lg border border-line bg-sheet p-1">
            {offered.map((option) => (
              <li key={option.id}>
                <Button
                  look="quiet"
                  aria-label={m.take(option.name)}
                  icon={<Plus aria-hidden className="size-4 shrink-0" />}
                  className="w-full justify-start text-left"
                  onClick={() => take({ id: option.id, name: option.name })}
                >
                  <span>
                    {option.name} <span className="text-sm font-normal text-quiet">{option.more}</span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {picked.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {picked.map((one) => (
            <li key={one.id} className="inline-flex items-center rounded-lg border border-line bg-accent-wash pl-3">
              {one.name}
              <button
                type="button"
                aria-label={m.remove(one.name)}
                onClick={() => onPick(picked.filter(({ id: other }) => other !== one.id))}
                className="inline-flex size-11 items-center justify-center"
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
