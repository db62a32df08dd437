import { type AsideReason, asideReasons } from '@thidua/consolidation/coverage/disposition'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { controlClass } from '#ui/form/field.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'

interface AsideReasonsProps {
  readonly onChoose: (why: { readonly reason: AsideReason; readonly note: string }) => void
  readonly onCancel: () => void
}

/** Why an answer is set aside: a press or a digit decides, with a note where one was written. */
export function AsideReasons({ onChoose, onCancel }: AsideReasonsProps) {
  const m = useMessages('compiling').answers
  const [note, setNote] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const choose = (reason: AsideReason) => onChoose({ reason, note: note.trim() })
  useKeys(Object.fromEntries(asideReasons.map((reason, at) => [String(at + 1), () => choose(reason)])))
  return (
    <fieldset
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
      className="text-sm"
    >
      <legend className="font-semibold">{m.whyAside}</legend>
      <ul className="mt-1 grid gap-x-3 sm:grid-cols-2">
        {asideReasons.map((reason, at) => (
          <li key={reason}>
            <button
              ref={at === 0 ? first : undefined}
              type="button"
              onClick={() => choose(reason)}
              className="flex min-h-11 w-full items-center gap-2.5 rounded-lg px-2 text-left hover:bg-accent-wash"
            >
              <kbd
                aria-hidden
                className="min-w-6 rounded-md border border-border px-1 text-center font-sans text-xs font-medium"
              >
                {at + 1}
              </kbd>
              {m.reasons[reason]}
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          type="text"
          autoComplete="off"
          aria-label={m.note}
          placeholder={m.note}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          className={`${controlClass} min-h-11 min-w-40 flex-1 py-1 text-sm`}
        />
        <Button look="quiet" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
    </fieldset>
  )
}
