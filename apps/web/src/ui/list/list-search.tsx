import { Search } from 'lucide-react'
import type { FormEvent, ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '../button.tsx'
import { TextField } from '../form/text-field.tsx'

interface ListSearchProps {
  /** Names the whole of it for those who do not see it. */
  readonly label: string
  readonly searchLabel: string
  readonly placeholder?: string | undefined
  readonly search: string
  readonly onSearch: (typed: string) => void
  /** Selects beside it; each changes the address at once. */
  readonly children?: ReactNode
}

/** Words to find, by Enter or "Tìm", and the filters of a list. */
export function ListSearch({ label, searchLabel, placeholder, search, onSearch, children }: ListSearchProps) {
  const { list: m } = useMessages('app')
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSearch(String(new FormData(event.currentTarget).get('search') ?? ''))
  }
  return (
    <search aria-label={label}>
      <form
        onSubmit={find}
        className="grid items-end gap-4 sm:grid-cols-2 lg:flex lg:*:min-w-0 lg:*:flex-1 print:hidden"
      >
        <div className="flex items-end gap-2 sm:max-lg:col-span-2 lg:flex-2!">
          <div className="min-w-0 flex-1">
            <TextField
              key={search}
              id="list-search"
              name="search"
              type="search"
              enterKeyHint="search"
              label={searchLabel}
              placeholder={placeholder}
              defaultValue={search}
            />
          </div>
          <Button look="secondary" type="submit" icon={<Search aria-hidden className="size-4" />}>
            {m.find}
          </Button>
        </div>
        {children}
      </form>
    </search>
  )
}
