import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { controlClass } from '#ui/form/field.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'

interface FilterBarProps {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly unreadOnly: boolean
  readonly onUnreadOnly: (only: boolean) => void
  readonly shown: number
  readonly all: number
  /** Leaves the words for the list. */
  readonly onLeave: () => void
}

/** What of the answers is wanted: words of agency or text as one types them, and what nobody has read. */
export function FilterBar({ words, onWords, unreadOnly, onUnreadOnly, shown, all, onLeave }: FilterBarProps) {
  const m = useMessages('compiling').answers.filter
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => input.current?.focus() })
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Escape') onWords('')
    // Where the list is empty nothing else takes the focus.
    input.current?.blur()
    onLeave()
  }
  return (
    <search
      aria-label={m.label}
      className="z-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-paper px-4 py-2 text-sm sm:px-5 lg:sticky lg:top-0"
    >
      <div className="relative min-w-48 flex-1">
        <Search aria-hidden className="pointer-events-none absolute top-3.5 left-3 size-4 text-quiet" />
        <input
          ref={input}
          type="search"
          aria-label={m.words}
          placeholder={m.words}
          value={words}
          onChange={({ target }) => onWords(target.value)}
          onKeyDown={press}
          className={`${controlClass} min-h-11 w-full py-1 pl-9 text-sm`}
        />
      </div>
      <label htmlFor={id} className="flex min-h-11 items-center gap-2">
        <input
          id={id}
          type="checkbox"
          checked={unreadOnly}
          onChange={({ target }) => onUnreadOnly(target.checked)}
          className="size-5 accent-accent"
        />
        {m.unreadOnly}
      </label>
      <p role="status" className="text-quiet">
        {m.shown(shown, all)}
      </p>
    </search>
  )
}
